using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Runs;
using SockConformance.Reports;
using SockConformance.Reports.Exports;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf export RUN...</c>: the matrix for programs, without the site.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("run")
        {
            Description = "Run files, or folders of them; of several runs of a target the newest.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = Formats.Option("json", "json", "csv", "markdown", "junit", "badges");
        var file = new Option<string?>("--out", "-o")
        {
            Description = "The file to write, for badges the folder. Default: standard output.",
            HelpName = "FILE",
        };
        var partial = RunFiles.Partial();
        var expectations = Shared.Expectations();
        var command = new Command(
            "export",
            "Writes the matrix of run files as JSON, CSV, Markdown, JUnit XML or badges, "
            + "judged by the expectations as they are now.")
        {
            files, format, file, partial, expectations,
        };
        command.SetAction(parsed =>
        {
            string chosen = parsed.GetRequiredValue(format);
            string? path = parsed.GetValue(file);
            if (chosen == "badges" && path is null)
                throw new InputException("badges are many files; --out names the folder for them");
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var series = RunSeries.FromFiles(RunFiles.Read(parsed.GetRequiredValue(files), parsed.GetValue(partial), "export"));
            var matrix = Matrix.Build(catalog, [.. series.Select(s => Rejudge.Run(s.Newest.Run, catalog))]);
            if (chosen == "badges")
                foreach (var (name, svg) in MatrixBadges.Files(matrix))
                    Formats.Write(Path.Combine(path!, name), w => w.Write(svg));
            else
                Formats.Write(path, w => Write(chosen, matrix, catalog, w));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(string format, Matrix matrix, Harness.Expectations.Catalog catalog, TextWriter writer)
    {
        switch (format)
        {
            case "json":
                MatrixJson.Write(matrix, catalog, writer);
                break;
            case "csv":
                MatrixCsv.Write(matrix, writer);
                break;
            case "markdown":
                MatrixMarkdown.Write(matrix, writer);
                break;
            default:
                MatrixJunit.Write(matrix, writer);
                break;
        }
    }
}
