using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Reports;
using SockConformance.Reports.Comparing;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf diff OLD NEW</c>: what an update changed.</summary>
internal static class DiffCommand
{
    public static Command Make()
    {
        var old = new Argument<string>("old") { Description = "The run file before, a folder of run files, or a target's name." };
        var @new = new Argument<string>("new") { Description = "The run file after, a folder of run files, or a target's name." };
        var format = Formats.Option("text", "text", "markdown", "json", "html");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var file = Formats.File();
        var again = new Option<bool>("--judge-again")
        {
            Description = "First judge both sides by the expectations as they are now, "
                + "so that a corrected claim does not count as a difference.",
        };
        var partial = RunFiles.Partial();
        var expectations = Shared.Expectations();
        var command = new Command(
            "diff",
            "Compares two runs: what regressed, was fixed, moved, came or went. Ends with 0 when nothing differs, "
            + "with 1 when something does, with 2 when the runs have no case in common.")
        {
            old, @new, format, json, file, again, partial, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            bool cut = parsed.GetValue(partial);
            var set = Compare.Runs(
                catalog,
                RunFiles.Read([parsed.GetRequiredValue(old)], cut, "diff"),
                RunFiles.Read([parsed.GetRequiredValue(@new)], cut, "diff"),
                parsed.GetValue(again));
            Formats.Write(parsed.GetValue(file), writer =>
            {
                switch (parsed.GetValue(json) ? "json" : parsed.GetRequiredValue(format))
                {
                    case "json":
                        ComparisonJson.Write(set, writer);
                        break;
                    case "markdown":
                        ComparisonMarkdown.Write(set, writer);
                        break;
                    case "html":
                        SingleFileWriter.WriteChanges(Matrix.Build(catalog, []) with { Changes = set }, catalog, writer);
                        break;
                    default:
                        ComparisonText.Write(set, writer);
                        break;
                }
            });
            foreach (var empty in set.Comparisons.Where(c => c.Compared == 0))
                Terminal.Complain(
                    $"{empty.New.Target}: no case was asked in both runs, so nothing was compared; "
                    + "compare runs of the same cases: --only of the one may leave out what the other has");
            return set.Comparisons.Any(c => c.Compared == 0) ? ExitCode.BadInput
                : set.Differs ? ExitCode.NotAsExpected
                : ExitCode.Done;
        });
        return command;
    }
}
