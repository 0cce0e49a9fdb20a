using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Divergences;

/// <summary>
/// Changes the text of a list of known divergences entry by entry, so that whatever else people wrote there stays as it is, to
/// the letter.
/// </summary>
public static class KnownList
{
    /// <summary>
    /// The name of the list that holds for a target: that of its release where there is one, else that of all its releases
    /// (<c>linux</c> for <c>linux@6.1</c>).
    /// </summary>
    /// <param name="lists">The names of the lists that there are.</param>
    /// <param name="target">The target's name.</param>
    public static string NameFor(IEnumerable<string> lists, string target)
    {
        string shared = TargetName.WithoutRelease(target);
        var names = lists.ToHashSet();
        return !names.Contains(target) && names.Contains(shared) ? shared : target;
    }

    /// <summary>
    /// The changes that take entries out and put others in: each behind the last one that comes before it in the order of cases.
    /// </summary>
    /// <param name="text">The list; empty for a new one.</param>
    /// <param name="entries">The entries that stand in the text, with their places.</param>
    /// <param name="remove">Those of them that go.</param>
    /// <param name="add">Lines of the new entries, by the case that each speaks of.</param>
    public static IReadOnlyList<KnownEdit> Edits(
        string text,
        IReadOnlyList<KnownEntry> entries,
        IReadOnlyCollection<KnownEntry> remove,
        IReadOnlyList<(string Case, IReadOnlyList<string> Lines)> add)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(remove);
        ArgumentNullException.ThrowIfNull(add);
        var lines = Lines(text);
        var edits = new List<KnownEdit>();
        foreach (var entry in remove.OrderBy(e => e.Where.Line))
            edits.Add(new KnownEdit(entry.Where.Line, lines[(entry.Where.Line - 1)..End(lines, entry.Where.Line)], []));
        foreach (var group in add.OrderBy(a => a.Case, StringComparer.Ordinal).GroupBy(a => Behind(lines, entries, a.Case)))
            edits.Add(new KnownEdit(group.Key + 1, [], [.. group.SelectMany(a => a.Lines)]));
        return [.. edits.OrderBy(e => e.Line).ThenBy(e => e.Removed.Count)];
    }

    /// <summary>The text with the changes made.</summary>
    public static string Apply(string text, IReadOnlyList<KnownEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var lines = Lines(text).ToList();
        foreach (var edit in edits.Reverse())
        {
            lines.RemoveRange(edit.Line - 1, edit.Removed.Count);
            lines.InsertRange(edit.Line - 1, edit.Added);
        }
        return lines.Count == 0 ? "" : string.Join('\n', lines) + "\n";
    }

    private static string[] Lines(string text)
    {
        string plain = text.ReplaceLineEndings("\n").TrimEnd('\n');
        return plain.Length == 0 ? [] : plain.Split('\n');
    }

    /// <summary>
    /// The number of the entry's last line: lines that are indented deeper than its dash belong to it, comments and empty lines
    /// behind them do not.
    /// </summary>
    private static int End(string[] lines, int first)
    {
        int end = first;
        for (int i = first; i < lines.Length && (lines[i].Length == 0 || lines[i][0] == ' '); i++)
            if (lines[i].Trim().Length > 0)
                end = i + 1;
        return end;
    }

    private static int Behind(string[] lines, IReadOnlyList<KnownEntry> entries, string pattern)
    {
        if (entries.LastOrDefault(e => string.CompareOrdinal(e.Case, pattern) <= 0) is { } before)
            return End(lines, before.Where.Line);
        // Nothing comes before it: then it is the first entry, behind what the list takes over and the comments on top.
        int like = Array.FindLastIndex(lines, l => l.StartsWith("- like:", StringComparison.Ordinal));
        int comments = Array.FindIndex(lines, l => !l.StartsWith('#') && l.Trim().Length > 0);
        return like >= 0 ? like + 1 : comments >= 0 ? comments : lines.Length;
    }
}
