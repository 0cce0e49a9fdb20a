using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;
using SockConformance.Reports.Comparing;

namespace SockConformance.Tool;

/// <summary>
/// Compares new runs with earlier ones, and ends the program with 1 where they differ in one of the kinds that are asked
/// for.
/// </summary>
internal sealed class Baseline
{
    /// <summary>What fails where <c>--fail-on</c> is not given.</summary>
    private static readonly string[] Usual =
        [DifferenceWords.Word(DifferenceKind.Regressed), DifferenceWords.Word(DifferenceKind.Crashed)];

    private readonly IReadOnlyDictionary<string, RunFile> files;
    private readonly IReadOnlyList<DifferenceKind> failing;

    private Baseline(IReadOnlyDictionary<string, RunFile> files, IReadOnlyList<DifferenceKind> failing) =>
        (this.files, this.failing) = (files, failing);

    /// <summary>The option that names the earlier runs.</summary>
    public static Option<string[]> Option() => new("--baseline")
    {
        Description = "An earlier run file of the target, or a folder of them: what differs from it is told, "
            + "and --fail-on decides the exit code. May be repeated.",
        HelpName = "FILE",
    };

    /// <summary>The option that says which differences end the program with 1.</summary>
    public static Option<string[]> FailOnOption() => FailOn.Option(
        "With --baseline: the differences that end the program with 1, separated by commas. "
        + $"Default: {string.Join(',', Usual)}. All: {string.Join(", ", DifferenceWords.All)}.",
        DifferenceWords.All);

    /// <summary>Reads the baseline before anything is run: a run that cannot be compared is not worth its time.</summary>
    /// <returns>Null where none was named.</returns>
    /// <exception cref="InputException">A target has no run in it, or one of another platform; or --fail-on stands without
    /// --baseline.</exception>
    /// <exception cref="RunFileException">A file cannot be read.</exception>
    public static Baseline? Read(IReadOnlyList<string> paths, IReadOnlyList<string> failOn, IReadOnlyList<Target> targets)
    {
        if (paths.Count == 0)
            return failOn.Count == 0 ? null : throw new InputException(
                "--fail-on says which differences from a baseline fail, and there is no baseline; add --baseline FILE");
        var series = RunSeries.FromFiles(RunFiles.Read(paths, partial: false, "run --baseline"));
        var newest = series.Select(s => s.Newest).ToDictionary(f => f.Run.Header.Target, StringComparer.Ordinal);
        foreach (var target in targets)
        {
            if (!newest.TryGetValue(target.Name, out var file))
                throw new InputException(
                    $"the baseline {string.Join(", ", paths)} has no run of the target {target.Name}; it has: "
                    + $"{string.Join(", ", newest.Keys)}; name a run file of {target.Name}, "
                    + $"as an earlier 'sockconf run --target {target.Name}' wrote it");
            if (file.Run.Header.Platform != target.Platform)
                throw new InputException(
                    $"{file.Path} is a run of the platform {file.Run.Header.Platform}, "
                    + $"and the target {target.Name} is of {target.Platform}: they cannot be compared; "
                    + $"name a run file of {target.Platform}");
        }
        var words = FailOn.Words(failOn.Count > 0 ? failOn : Usual);
        return new Baseline(newest, [.. words.Select(w => DifferenceWords.Kind(w)!.Value)]);
    }

    /// <summary>
    /// Prints what differs from the baseline, which is judged by the expectations that the new run was judged by.
    /// </summary>
    /// <returns>1 where a difference is one of those that fail, 2 where nothing could be compared, else 0.</returns>
    public int Check(Catalog catalog, Run run)
    {
        var old = files[run.Header.Target];
        var comparison = Compare.Runs(catalog, Rejudge.Run(old.Run, catalog), run);
        Terminal.Line($"against the baseline {old.Path}:");
        ComparisonText.Write(new ComparisonSet([comparison], [], []), Console.Out);
        if (comparison.Compared == 0)
        {
            Terminal.Complain(
                $"{run.Header.Target}: no case was asked in this run and in the baseline {old.Path}, so nothing was compared; "
                + "name a baseline that has the cases, as 'sockconf run' without --only writes it");
            return ExitCode.BadInput;
        }
        var found = comparison.Differences.Where(d => failing.Contains(d.Kind)).ToList();
        if (found.Count == 0)
            return ExitCode.Done;
        var kinds = found.GroupBy(d => d.Kind).OrderBy(g => g.Key);
        string counts = string.Join(", ", kinds.Select(g => $"{g.Count()} {DifferenceWords.Word(g.Key)}"));
        Terminal.Complain(
            $"{run.Header.Target}: {counts} since the baseline; "
            + "where a system is meant to differ now, make this run the baseline, "
            + "and 'sockconf accept' lists its divergences");
        return ExitCode.NotAsExpected;
    }
}
