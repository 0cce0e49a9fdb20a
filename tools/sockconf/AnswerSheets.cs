using System.CommandLine;
using SockConformance.Harness;
using SockConformance.Harness.Answers;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool;

/// <summary>The runs whose answers a command shows.</summary>
internal static class AnswerSheets
{
    /// <summary>The option that names the runs.</summary>
    public static Option<string[]> Option() => new("--runs")
    {
        Description = "Run files, or folders of them, whose answers are shown, the newest of each target. "
            + $"May be repeated. Default: {RunFiles.Usual}, if it exists.",
        HelpName = "FILE",
    };

    /// <summary>The newest run of each target as a sheet of answers, sorted by target.</summary>
    /// <param name="paths">What was named; empty for the usual folder, where it is there.</param>
    /// <param name="platform">The platform that is asked for; null for all.</param>
    /// <exception cref="InputException">A path that was named is not there, or has no run files.</exception>
    /// <exception cref="RunFileException">A file that was named cannot be read.</exception>
    public static IReadOnlyList<AnswerSheet> Read(IReadOnlyList<string> paths, string? platform)
    {
        var files = Files(paths, "explain");
        var newest = files.GroupBy(f => f.Run.Header.Target, StringComparer.Ordinal)
            .Select(g => StandingRun.Newest(g, f => f.Run));
        return
        [
            .. newest.Where(f => platform is null || f.Run.Header.Platform == platform).Select(f => f.Run.Sheet())
                .OrderBy(s => s.Target, StringComparer.Ordinal),
        ];
    }

    /// <summary>The run files that were named; of the usual folder, where none was, those that can be read.</summary>
    /// <param name="paths">What was named.</param>
    /// <param name="command">The command that asks, for its complaints.</param>
    /// <exception cref="InputException">As above.</exception>
    public static IReadOnlyList<RunFile> Files(IReadOnlyList<string> paths, string command) => paths.Count > 0
        ? RunFiles.Read(paths, partial: true, command)
        : RunFiles.Readable(RunFiles.Usual, Terminal.Complain);
}
