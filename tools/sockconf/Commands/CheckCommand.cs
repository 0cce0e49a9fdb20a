using System.CommandLine;
using SockConformance.Harness.Checking;
using SockConformance.Harness.Targets;
using SockConformance.Reports.Checking;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf check PATH...</c>: what sources should know of the options that they use.</summary>
internal static class CheckCommand
{
    private const string Usual = "linux, windows, netbsd";
    private const string None = "none";

    private static readonly string[] Kinds = ["missing", "differs", None];

    public static Command Make()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Source files of C, C++, C#, Go, Rust, Python, Java or JavaScript, and folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var systems = new Option<string>("--systems")
        {
            Description = "The systems that the program is meant for: 'linux >= 5.10, windows 10, netbsd 10, gvisor'.",
            HelpName = "LIST",
            DefaultValueFactory = _ => Usual,
        };
        var runs = new Option<string[]>("--runs")
        {
            Description = "Run files, or folders of them; what the named systems answered there counts. May be repeated.",
            HelpName = "FILE",
        };
        var failOn = FailOnOption();
        var json = JsonOption.Make();
        var sarif = new Option<bool>("--sarif")
        {
            Description = "As SARIF 2.1.0, for services that show findings beside the code.",
        };
        var file = Formats.File();
        var targets = Shared.Targets();
        var expectations = Shared.Expectations();
        var command = new Command(
            "check",
            "Finds where sources use socket options, and tells what is not there on the systems that are named, what differs "
            + "between them, and what portable code does. A comment 'sockconf-ignore: OPTION' excuses a line. Ends with 1 when "
            + "anything is found that --fail-on names.")
        {
            paths, systems, runs, failOn, json, sarif, file, targets, expectations,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(sarif))
                result.AddError("--json and --sarif are two forms of one text; give one of them");
        });
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var list = TargetList.Read(Shared.FindWorkspace(), parsed.GetValue(targets)?.FullName);
            var known = list.Runnable.Where(t => catalog.Platforms.ContainsKey(t.Platform))
                .Select(t => new SystemTarget(t.Name, t.Platform, t.Speaks));
            var asked = SystemsReader.Read(parsed.GetRequiredValue(systems), catalog, [.. known]);
            string[] named = parsed.GetValue(runs) ?? [];
            var files = named.Length == 0 ? [] : RunFiles.Read(named, partial: true, "check --runs");
            var check = new SourceCheck(catalog, asked, [.. files.Select(f => f.Run)]);
            var result = check.Check(SourceFiles.Read(parsed.GetRequiredValue(paths)));
            Formats.Write(parsed.GetValue(file), writer =>
            {
                if (parsed.GetValue(json))
                    CheckJson.Write(result, writer);
                else if (parsed.GetValue(sarif))
                    CheckSarif.Write(result, VersionAction.Product, writer);
                else
                    CheckText.Write(result, writer);
            });
            foreach (string excuse in result.IdleExcuses)
                Terminal.Note($"{excuse}: 'sockconf-ignore' excuses nothing here; take it out");
            Terminal.Note(CheckText.Summary(result));
            string[] failing = [.. FailOn.Words(parsed.GetValue(failOn) ?? [])];
            return result.Open.Any(f => Fails(f.Kind, failing)) ? ExitCode.NotAsExpected : ExitCode.Done;
        });
        return command;
    }

    private static Option<string[]> FailOnOption() => FailOn.Option(
        "What ends the program with 1: missing, differs, both with a comma between (the default), or none.", Kinds);

    private static bool Fails(FindingKind kind, string[] failing) =>
        failing.Length == 0 || failing.Contains(kind == FindingKind.Missing ? Kinds[0] : Kinds[1]);
}
