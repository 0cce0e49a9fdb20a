using System.Text.RegularExpressions;

namespace SockConformance.Tool.Tests;

/// <summary>Finds the calls of this project's programs in scripts, workflows and pages.</summary>
internal static partial class CommandLines
{
    /// <summary>The words of each call of sockconf, the program's name left out, as far as the shell gives them to it.</summary>
    public static IEnumerable<string[]> OfSockconf(string text) =>
        from line in Lines(text)
        from Match call in Sockconf().Matches(line)
        select call.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The files and folders of the repository that commands name.</summary>
    public static IEnumerable<string> Paths(string text) =>
        from line in Lines(text)
        from Match path in Named().Matches(line)
        select path.Groups["path"].Value;

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(l => !l.TrimStart().StartsWith('#'));

    /// <summary>Behind the program's name, up to where the shell's own words begin.</summary>
    [GeneratedRegex(@"(?:dotnet run --project tools/sockconf -c Release -- |(?:^|\s)sockconf )(?<words>[a-z][^|<>;&#\n]*)")]
    private static partial Regex Sockconf();

    [GeneratedRegex(@"(?:--project |\b(?:sh|bash) |sudo )(?<path>(?:tools|harness|reports|suite|\.ci)/[\w./-]+)")]
    private static partial Regex Named();
}
