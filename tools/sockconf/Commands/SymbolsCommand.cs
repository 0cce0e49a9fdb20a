using System.CommandLine;
using SockConformance.Harness.Campaign;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf symbols</c>: the names that the driver resolves by the target's headers.</summary>
internal static class SymbolsCommand
{
    public static Command Make()
    {
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; end with 1 when the file is not what the expectations ask for.",
        };
        var expectations = Shared.Expectations();
        var command = new Command(
            "symbols",
            "Writes harness/driver/symbols.inc: every name of the expectations that the driver looks up in the target's "
            + "headers.")
        {
            check, expectations,
        };
        command.SetAction(parsed =>
        {
            string path = Path.Combine(Shared.FindWorkspace().DriverSources, "symbols.inc");
            string old = File.Exists(path) ? File.ReadAllText(path) : "";
            string text = SymbolList.Write(Shared.ReadCatalog(parsed.GetValue(expectations)), old);
            if (text == old)
            {
                Terminal.Line("symbols.inc is as the expectations ask for");
                return ExitCode.Done;
            }
            if (parsed.GetValue(check))
            {
                Terminal.Complain(
                    $"{path} lacks: {string.Join(' ', SymbolList.Names(text).Except(SymbolList.Names(old)))}; "
                    + "run 'sockconf symbols'");
                return ExitCode.NotAsExpected;
            }
            File.WriteAllText(path, text);
            Terminal.Line($"{SymbolList.Names(text).Count} names written to {path}");
            return ExitCode.Done;
        });
        return command;
    }
}
