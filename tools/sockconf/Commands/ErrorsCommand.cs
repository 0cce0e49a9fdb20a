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
            Description = "EAGAIN, WSAEWOULDBLOCK, WouldBlock, or a number of any system: 111, 42, 10022. Without it all errors are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = JsonOutput.Option();
        var expectations = Shared.Expectations();
        var command = new Command("errors", "Shows what each platform and .NET call an error, and its number on each.")
        {
            name, json, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            string? wanted = parsed.GetValue(name);
            long? number = wanted is null ? null : WholeNumber.Parse(wanted);
            var found = wanted is null ? catalog.Errors.Errors : Find(catalog, wanted, number);
            if (parsed.GetValue(json))
                JsonOutput.Write(found.Select(Json), Console.Out);
            else
                Tell(catalog, found, wanted is not null, number);
            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="InputException">No system has it.</exception>
    private static List<ErrorName> Find(Catalog catalog, string wanted, long? number)
    {
        var errors = catalog.Errors.Errors;
        bool IsMeant(ErrorName error) => number is { } n ? ErrorNumbers.Find(error).Values.Contains(n) : error.IsCalled(wanted);
        var found = errors.Where(IsMeant).ToList();
        if (found.Count > 0)
            return found;
        if (number is not null)
            throw new InputException(
                $"no system has the number {wanted} for an error that the expectations speak of; 'sockconf errors' shows all");
        var names = errors.SelectMany(e => e.Names.Values.SelectMany(n => n));
        var all = names.Concat(errors.Select(e => e.Dotnet).OfType<string>());
        throw new InputException(
            $"no system has an error '{wanted}'; 'sockconf errors' shows all{Nearest.DidYouMean(wanted, all)}");
    }

    private static void Tell(Catalog catalog, IReadOnlyList<ErrorName> found, bool withWords, long? number)
    {
        foreach (var error in found)
            foreach (var (platform, _) in ErrorNumbers.Find(error).Where(n => n.Value == number))
                Terminal.Line($"{number} is {error.Names[platform][0]} on {catalog.Platforms[platform].Name}.");
        Print(catalog, found);
        foreach (var error in withWords ? found : [])
            Terminal.Line(error.Says);
    }

    private static object Json(ErrorName error) =>
        new { error.Says, error.Names, Numbers = ErrorNumbers.Find(error), error.Dotnet };

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
