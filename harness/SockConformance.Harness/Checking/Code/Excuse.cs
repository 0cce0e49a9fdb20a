using System.Text.RegularExpressions;

namespace SockConformance.Harness.Checking.Code;

/// <summary>A comment that excuses uses of options: <c>sockconf-ignore: SO_REUSEPORT</c>.</summary>
/// <param name="FirstLine">The first line that it speaks of.</param>
/// <param name="LastLine">The last one.</param>
/// <param name="Names">The options that it excuses; empty for all.</param>
/// <param name="Where">The line in which it stands.</param>
public sealed partial record Excuse(int FirstLine, int LastLine, IReadOnlyList<string> Names, int Where)
{
    /// <summary>
    /// The excuses of a source. One behind code, or before code of its line, speaks of that line; one that stands alone speaks of
    /// the next line that is code; <c>sockconf-ignore-file</c> of the whole file.
    /// </summary>
    public static IReadOnlyList<Excuse> Find(LexedSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var lines = source.Tokens.Select(t => t.Line).Distinct().ToList();
        return [.. source.Comments.SelectMany(c => Said().Matches(c.Text).Select(m => Read(c, m, lines)))];
    }

    /// <summary>Whether it excuses a use.</summary>
    public bool Covers(OptionUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return use.Line >= FirstLine && use.Line <= LastLine
            && (Names.Count == 0 || Names.Any(n => n == use.Name || use.Options.Any(o => n == o.Name || n == o.Id)));
    }

    private static Excuse Read(SourceComment comment, Match said, List<int> lines)
    {
        const StringSplitOptions trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        string[] names = said.Groups["names"].Value.Split(',', trimmed);
        if (said.Groups["file"].Success)
            return new Excuse(1, int.MaxValue, names, comment.Line);
        bool isAlone = !lines.Exists(l => l >= comment.Line && l <= comment.LastLine);
        int next = lines.Find(l => l > comment.LastLine);
        return isAlone
            ? new Excuse(next, next, names, comment.Line)
            : new Excuse(comment.Line, comment.LastLine, names, comment.Line);
    }

    [GeneratedRegex(@"\bsockconf-ignore(?<file>-file)?\b(?!-)(\s*:\s*(?<names>[\w./]+(\s*,\s*[\w./]+)*))?")]
    private static partial Regex Said();
}
