namespace SockConformance.Tool;

/// <summary>Breaks lines at blanks.</summary>
internal static class Wrapping
{
    /// <summary>However narrow a terminal is, so much of a line stands behind its indent.</summary>
    private const int Least = 20;

    /// <summary>The lines of a text; a word that is wider than the width stands alone and is too wide.</summary>
    /// <param name="text">The text; its own line breaks stay.</param>
    /// <param name="width">How many columns there are.</param>
    /// <param name="indent">By how many columns the next lines are indented; null for two more than the first.</param>
    public static IEnumerable<string> Lines(string text, int width, int? indent)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n').SelectMany(line => Broken(line, width, indent));
    }

    private static IEnumerable<string> Broken(string line, int width, int? indent)
    {
        int own = line.Length - line.TrimStart(' ').Length;
        int hang = Math.Min(indent ?? own + 2, Math.Max(0, width - Least));
        string rest = line;
        // A blank within the indent is no place to break at.
        int from = own;
        while (rest.Length > width)
        {
            int blank = rest.LastIndexOf(' ', Math.Min(width, rest.Length - 1));
            if (blank <= from)
                blank = rest.IndexOf(' ', from + 1);
            if (blank < 0)
                break;
            yield return rest[..blank].TrimEnd();
            rest = new string(' ', hang) + rest[blank..].TrimStart();
            from = hang;
        }
        yield return rest;
    }
}
