using SockConformance.Harness;
using System.CommandLine;
using System.CommandLine.Invocation;
using SockConformance.Harness.Targets;
using SockConformance.Tool.Commands;
using SockConformance.Tool;

var root = new RootCommand(
    "Puts what the documents of Winsock, NetBSD and Linux promise of socket options to real systems, and shows the answers. "
    + "Begin with 'sockconf run'.\n"
    + "Exit codes: 0 done, 1 not as expected, 2 bad usage or data, 3 a target could not be run.")
{
    RunCommand.Make(),
    PlanCommand.Make(),
    JudgeCommand.Make(),
    ReportCommand.Make(),
    DiffCommand.Make(),
    WatchCommand.Make(),
    CompareCommand.Make(),
    HistoryCommand.Make(),
    AcceptCommand.Make(),
    ExportCommand.Make(),
    BenchCommand.Make(),
    LintCommand.Make(),
    SmokeCommand.Make(),
    ScanCommand.Make(),
    CheckCommand.Make(),
    ListCommand.Make(),
    TargetsCommand.Make(),
    ExplainCommand.Make(),
    ReproduceCommand.Make(),
    ErrorsCommand.Make(),
    CoverageCommand.Make(),
    SymbolsCommand.Make(),
};
var colour = ColourOption.Option();
var quiet = new Option<bool>("--quiet", "-q")
{
    Description = "No notes and no progress: results and complaints only.",
    Recursive = true,
};
root.Options.Add(colour);
root.Options.Add(quiet);
root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
// A word that begins with '@' is a word.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
Terminal.IsQuiet = parsed.GetValue(quiet);
if (parsed.GetResult(colour) is { Errors: var wrong } && !wrong.Any())
    Terminal.Colour = parsed.GetRequiredValue(colour);
if (WrongCommandLine.Complaints(parsed) is { Count: > 0 } complaints)
{
    foreach (string complaint in complaints)
        Terminal.Complain(complaint);
    return ExitCode.BadInput;
}
try
{
    // A command that goes to its end in any case is ended as every program is.
    using var ending = parsed.Action is AsynchronousCommandLineAction ? new Ending() : null;
    // The library's own handler would end the program without what has to be cleaned up and told.
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
    return await parsed.InvokeAsync(invocation, ending?.Asked ?? CancellationToken.None);
}
catch (TargetUnavailableException e)
{
    Terminal.Complain(e.Message);
    return ExitCode.NoTarget;
}
catch (Exception e) when (e is InputException or IOException or UnauthorizedAccessException)
{
    Terminal.Complain(e.Message);
    return ExitCode.BadInput;
}
catch (OperationCanceledException)
{
    Terminal.Complain("ended in the middle, as asked");
    return ExitCode.NotAsExpected;
}
