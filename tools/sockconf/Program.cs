using System.CommandLine;
using System.CommandLine.Invocation;
using SockConformance.Harness;
using SockConformance.Harness.Targets;
using SockConformance.Tool;
using SockConformance.Tool.Completion;

// From the first moment on, a signal ends a command that can end in the middle in its own way.
using var ending = new Ending();
OutlivingWriter.Begin();
var commands = new CommandTree();
// A word that begins with '@' is a word.
var parsed = commands.Root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
Terminal.IsQuiet = parsed.GetValue(commands.Quiet);
if (parsed.GetResult(commands.Colour) is { Errors: var wrong } && !wrong.Any())
    Terminal.Colour = parsed.GetRequiredValue(commands.Colour);
bool isSuggesting = parsed.Action is SuggestAction;
if (!isSuggesting && WrongCommandLine.Complaints(parsed) is { Count: > 0 } complaints)
{
    foreach (string complaint in complaints)
        Terminal.Complain(complaint);
    return ExitCode.BadInput;
}
try
{
    // A command that goes to its end in any case is ended as every program is.
    if (parsed.Action is not AsynchronousCommandLineAction)
        ending.Dispose();
    // The library's own handler would end the program without what has to be cleaned up and told.
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
    ending.Asked.ThrowIfCancellationRequested();
    return await parsed.InvokeAsync(invocation, ending.Asked);
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
