using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Reports;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf judge FILE</c>: judges a driver's output, or an old run, by the expectations as they are now.</summary>
internal static class JudgeCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "What a driver wrote for a plan, or a run file." };
        var name = new Option<string?>("--name")
        {
            Description = "The target's name in the run file. Default: the name that the run file has already, "
                + "or the file's own name.",
            HelpName = "NAME",
        };
        var platform = new Option<string?>("--platform")
        {
            Description = "The platform of the plan. Default: that of the system that the transcript names in its first line.",
            HelpName = "PLATFORM",
        };
        var only = Shared.Only();
        var folder = new Option<string>("--out", "-o")
        {
            Description = "Where the run file and the site are written.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "out",
        };
        var show = new Option<bool>("--show") { Description = "Print the transcript of each case." };
        var partial = new Option<bool>("--partial")
        {
            Description = "Take a file that was cut short, as far as it goes; the run is kept as partial.",
        };
        var expectations = Shared.Expectations();
        var command = new Command(
            "judge",
            "Judges a transcript that a driver wrote on another machine, or an old run file.")
        {
            file, name, platform, only, folder, show, partial, expectations,
        };
        command.SetAction(parsed =>
        {
            string output = parsed.GetRequiredValue(folder);
            string path = parsed.GetRequiredValue(file);
            bool isRun = IsRunFile(path);
            if (isRun && (parsed.GetValue(platform) is not null || parsed.GetValue(only) is { Length: > 0 }))
                throw new InputException(
                    $"{path} is a run file, which says itself of which platform and cases it is; "
                    + "--platform and --only go with a driver's output");
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var run = isRun
                ? Rejudge.Run(RunFileReader.Read(path, parsed.GetValue(partial)), catalog)
                : DriverOutput.ToRun(
                    catalog, path, parsed.GetValue(name) ?? Path.GetFileNameWithoutExtension(path),
                    parsed.GetValue(platform), parsed.GetValue(only) ?? []);
            if (isRun && parsed.GetValue(name) is { } other)
                run = run with { Header = run.Header with { Target = other } };
            SiteFolder.CheckName(run.Header.Target);
            SiteFolder.Prepare(output, null);
            var shown = RunFolder.Keep(output, catalog, run);
            if (parsed.GetValue(show))
                Transcripts.Print(run, SharedPlans.For(catalog).Only(run.Header.Platform, run.Header.Only).Instances);
            new Summary(catalog, run).Print(Terminal.Out);
            var matrix = Matrix.Build(catalog, [shown, .. RunFolder.Earlier(catalog, output, [shown])]);
            SiteFolder.Write(catalog, matrix, output, new SiteOptions());
            SiteFolder.Tell(output);
            return run.Complete || parsed.GetValue(partial) ? ExitCode.Done : ExitCode.NotAsExpected;
        });
        return command;
    }

    private static bool IsRunFile(string path)
    {
        if (!File.Exists(path))
            throw new InputException(Directory.Exists(path)
                ? $"'{path}' is a folder; judge takes one file, 'sockconf report' takes folders of run files"
                : $"there is no file '{path}'; "
                    + "judge takes what a driver wrote when 'sockconf plan' was its input, or a run file");
        using var reader = CompressedText.Open(path);
        return reader.Peek() == '{';
    }
}
