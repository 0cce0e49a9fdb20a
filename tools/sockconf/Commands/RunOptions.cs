using System.CommandLine;

namespace SockConformance.Tool.Commands;

/// <summary>The options of <c>sockconf run</c>, and what a command line says by them.</summary>
internal sealed class RunOptions
{
    private readonly Option<string[]> target = new("--target", "-t")
    {
        Description = "A target (see 'sockconf targets'): NAME, or NAME:ARGUMENT as in ssh:HOST; "
            + "'all' for all that can be run here. May be repeated.",
        HelpName = "NAME",
    };
    private readonly Option<string?> exec = new("--exec")
    {
        Description = "The command of the target exec: anything that speaks the driver's protocol.",
        HelpName = "COMMAND",
    };
    private readonly Option<FileInfo?> file = Shared.Targets();
    private readonly Option<string[]> only = Shared.Only();
    private readonly Option<bool> patient = new("--patient")
    {
        Description = "Also run cases that take the system seconds to show; with --only they are run anyway.",
    };
    private readonly Option<bool> show = new("--show") { Description = "Print the transcript of each case." };
    private readonly Option<bool> verbose = new("--verbose", "-v")
    {
        Description = "Tell the verdict of every case, and where the time went.",
    };
    private readonly Option<bool> strict = new("--strict")
    {
        Description = "End with 1 when a divergence is not listed in known/, or a listed one passes.",
    };
    private readonly Option<bool> timings = new("--timings") { Description = "Print where the time went." };
    private readonly Option<string> folder = new("--out", "-o")
    {
        Description = "Where run files and the site are written.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "out",
    };
    private readonly Option<bool> gzip = new("--gzip")
    {
        Description = "Compress run files (TARGET.jsonl.gz, a tenth of the size); every command reads them. "
            + "A file that is compressed already stays so.",
    };
    private readonly Option<bool> open = new("--open")
    {
        Description = $"Open the site in a browser when it is written; the variable {Browser.Variable} names another program "
            + "than the system's own.",
    };
    private readonly Option<string?> templates = new("--templates")
    {
        Description = "A folder of templates in place of the site's own.",
        HelpName = "DIR",
    };
    private readonly Option<string[]> baseline = Baseline.Option();
    private readonly Option<string[]> failOn = Baseline.FailOnOption();
    private readonly Option<DirectoryInfo?> expectations = Shared.Expectations();

    /// <summary>Lets a command take the options.</summary>
    public void AddTo(Command command)
    {
        Option[] all =
        [
            target, exec, file, only, patient, show, verbose, strict, baseline, failOn, timings, folder, gzip, open,
            templates, expectations,
        ];
        foreach (var option in all)
            command.Add(option);
    }

    /// <summary>The folder of expectations, or null for the project's own.</summary>
    public DirectoryInfo? Folder(ParseResult parsed) => parsed.GetValue(expectations);

    /// <summary>What the command line says.</summary>
    public RunSettings Settings(ParseResult parsed) => new(
        RunSettings.TargetNames(parsed.GetValue(target) ?? [], parsed.GetValue(exec)),
        parsed.GetValue(file)?.FullName,
        parsed.GetValue(only) ?? [],
        parsed.GetValue(patient) || parsed.GetValue(only) is { Length: > 0 },
        parsed.GetValue(show),
        parsed.GetValue(verbose),
        parsed.GetValue(strict),
        parsed.GetValue(timings) || parsed.GetValue(verbose),
        parsed.GetRequiredValue(folder),
        parsed.GetValue(gzip),
        parsed.GetValue(open),
        parsed.GetValue(templates),
        parsed.GetValue(baseline) ?? [],
        parsed.GetValue(failOn) ?? []);
}
