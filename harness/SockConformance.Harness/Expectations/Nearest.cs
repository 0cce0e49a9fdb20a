namespace SockConformance.Harness.Expectations;

/// <summary>Finds the word that was probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The allowed word that is the fewest edits away, if they are few enough to be a slip; a word that is the only one allowed
    /// is always meant.
    /// </summary>
    public static string? Name(string found, IEnumerable<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(allowed);
        var words = allowed.ToList();
        if (words.Count == 1)
            return words[0];
        var best = words
            .Select(a => (Word: a, Distance: Distance(found.ToUpperInvariant(), a.ToUpperInvariant())))
            .OrderBy(c => c.Distance).ThenBy(c => c.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Max(2, found.Length / 3) ? best.Word : null;
    }

    /// <summary>The end of a complaint: <c>; did you mean 'linux'?</c>; empty where no word is near.</summary>
    public static string DidYouMean(string found, IEnumerable<string> allowed) =>
        Name(found, allowed) is { } near ? $"; did you mean '{near}'?" : "";

    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int insertedOrDeleted = Math.Min(current[j - 1], previous[j]) + 1;
                current[j] = Math.Min(insertedOrDeleted, substituted);
            }
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
