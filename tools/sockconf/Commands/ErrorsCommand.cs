using System.CommandLine;
using System.Text.Json;
using SockConformance.Harness;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Exports;
using Spectre.Console;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf errors [NAME]</c>: what each system calls an error.</summary>
internal static class ErrorsCommand
{
    public static Command Make()
    {
        var name = new Argument<string?>("error")
        {
            Description = "A name (EAGAIN, WSAEWOULDBLOCK, WouldBlock) or a number of any system (111, 10022). Default: all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = JsonOption.Make();
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
                JsonText.WriteObjects(Console.Out, found, Write);
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
        bool IsMeant(ErrorName error) => number is { } n ? error.Numbers.Values.Contains(n) : error.IsCalled(wanted);
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
            foreach (var (platform, _) in error.Numbers.Where(n => n.Value == number))
                Terminal.Line($"{number} is {error.Names[platform][0]} on {catalog.Platforms[platform].Name}.");
        Print(catalog, found);
        foreach (var error in withWords ? found : [])
            Terminal.Line(error.Says);
    }

    private static void Write(ErrorName error, Utf8JsonWriter json)
    {
        json.WriteString("says", error.Says);
        JsonText.Map(json, "names", error.Names, names =>
        {
            json.WriteStartArray();
            foreach (string name in names)
                json.WriteStringValue(name);
            json.WriteEndArray();
        });
        JsonText.Map(json, "numbers", error.Numbers, json.WriteNumberValue);
        JsonText.Text(json, "dotnet", error.Dotnet);
    }

    private static void Print(Catalog catalog, IReadOnlyList<ErrorName> errors)
    {
        var table = new Table().Border(Terminal.IsWatched ? TableBorder.Rounded : TableBorder.None);
        foreach (var platform in catalog.Platforms.Values)
            table.AddColumn(platform.Name);
        table.AddColumn(".NET SocketError");
        foreach (var error in errors)
        {
            table.AddRow([.. catalog.Platforms.Keys.Select(error.Words), error.Dotnet ?? ""]);
        }
        Terminal.Out.Write(table);
    }
}
