using System.CommandLine;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Comparing;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf watch KEPT RUN...</c>: what an update brought since the last time.</summary>
internal static class WatchCommand
{
    private static readonly IReadOnlyList<ChangeQuality> Qualities = ReleaseStep.WorstFirst;

    public static Command Make()
    {
        var kept = new Argument<string>("kept")
        {
            Description = "The folder that keeps the newest run of each target; it need not be there yet.",
        };
        var @new = new Argument<string[]>("new")
        {
            Description = "The new runs: run files, folders of them, or targets' names.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = Formats.Option("text", "text", "markdown");
        var file = Formats.File();
        var failOn = FailOnOption();
        var dry = new Option<bool>("--dry-run") { Description = "Only tell what changed; the folder stays as it is." };
        var expectations = Shared.Expectations();
        var command = new Command(
            "watch",
            "Compares new runs with the newest that were kept, target by target, and tells what an update brought; then keeps "
            + "them for the next time. Both are judged by the expectations as they are now. A target without a new run keeps its "
            + "old one.")
        {
            kept, @new, format, file, failOn, dry, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            string folder = parsed.GetRequiredValue(kept);
            var before = KeptRuns.Read(folder);
            var report = Watch.Report(catalog, before, RunFiles.Read(parsed.GetRequiredValue(@new), partial: true, "watch"));
            Formats.Write(parsed.GetValue(file), writer =>
            {
                if (parsed.GetRequiredValue(format) == "markdown")
                    WatchText.WriteMarkdown(report, writer);
                else
                    WatchText.Write(report, writer);
            });
            if (!parsed.GetValue(dry))
                KeptRuns.Replace(folder, before, report.ToKeep);
            var complaints = Complaints(report, FailOn.Words(parsed.GetValue(failOn) ?? []));
            foreach (string complaint in complaints)
                Terminal.Complain(complaint);
            return complaints.Count > 0 ? ExitCode.NotAsExpected : ExitCode.Done;
        });
        return command;
    }

    /// <summary>A line for each target and each quality that fails.</summary>
    private static List<string> Complaints(WatchReport report, IEnumerable<string> failing)
    {
        var qualities = Qualities.Where(q => failing.Contains(HistoryWords.Word(q))).ToList();
        return
        [
            .. from update in report.Updates
            from quality in qualities
            let options = update.Options(quality)
            where options.Count > 0
            select $"{update.Runs.New.Target}: {HistoryWords.Word(quality)} since the kept run: {string.Join(", ", options)}",
        ];
    }

    private static Option<string[]> FailOnOption()
    {
        string[] allowed = [.. Qualities.Select(HistoryWords.Word)];
        string all = string.Join(", ", allowed);
        return FailOn.Option($"What ends the program with 1, separated by commas: {all}. Default: nothing does.", allowed);
    }
}
