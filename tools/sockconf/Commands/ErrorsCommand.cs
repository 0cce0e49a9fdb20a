using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Harness.Expectations;
using Spectre.Console;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf errors [NAME]</c>: what each system calls an error.</summary>
internal static class ErrorsCommand
{
    public static Command Make()
    {
        var name = new Argument<string?>("name")
        {
            Description = "EAGAIN, WSAEWOULDBLOCK, WouldBlock; all of them unless told.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var expectations = Shared.Expectations();
        var command = new Command("errors", "Tells what each platform and .NET call an error.") { name, expectations };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var errors = catalog.Errors.Errors;
            if (parsed.GetValue(name) is not { } wanted)
            {
                Print(catalog, errors);
                return ExitCode.Done;
            }
            var found = errors.Where(e => e.IsCalled(wanted)).ToList();
            if (found.Count == 0)
            {
                var names = errors.SelectMany(e => e.Names.Values.SelectMany(n => n));
                var all = names.Concat(errors.Select(e => e.Dotnet).OfType<string>());
                throw new InputException(
                    $"no system has an error '{wanted}'; 'sockconf errors' shows all{Nearest.DidYouMean(wanted, all)}");
            }
            Print(catalog, found);
            foreach (var error in found)
                Terminal.Line(error.Says);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Catalog catalog, IReadOnlyList<ErrorName> errors)
    {
        var table = new Table().Border(Terminal.IsWatched ? TableBorder.Rounded : TableBorder.None);
        foreach (var platform in catalog.Platforms.Values)
            table.AddColumn(platform.Name);
        table.AddColumn(".NET SocketError").AddColumn(new TableColumn("number").RightAligned());
        foreach (var error in errors)
        {
            var names = catalog.Platforms.Keys.Select(p => string.Join(", ", error.Names.GetValueOrDefault(p, [])));
            table.AddRow([.. names, error.Dotnet ?? "", $"{error.Number}"]);
        }
        Terminal.Out.Write(table);
    }
}
