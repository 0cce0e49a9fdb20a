using System.CommandLine;
using SockConformance.Harness.Expectations;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf list</c>: options or cases.</summary>
internal static class ListCommand
{
    public static Command Make()
    {
        var cases = new Option<string?>("--cases")
        {
            Description = "List the case ids of a platform instead.",
            HelpName = "PLATFORM",
        };
        var only = Shared.Only();
        var json = JsonOutput.Option();
        var expectations = Shared.Expectations();
        var command = new Command(
            "list",
            "Lists the options and contracts, or the cases of a platform.")
        {
            cases, only, json, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            string[] patterns = parsed.GetValue(only) ?? [];
            bool asJson = parsed.GetValue(json);
            if (parsed.GetValue(cases) is { } platform)
                Tell(Selection.Plan(catalog, platform, patterns).Cases.Select(c => c.Id), asJson, id => id, id => id);
            else
                Tell(
                    Selection.Subjects(catalog, patterns), asJson, s => $"{s.Id,-36} {Promises(catalog, s)}",
                    s => Json(catalog, s));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell<T>(IEnumerable<T> items, bool asJson, Func<T, string> line, Func<T, object> json)
    {
        if (asJson)
            JsonOutput.Write(items.Select(json), Console.Out);
        else
            foreach (var item in items)
                Terminal.Line(line(item));
    }

    private static object Json(Catalog catalog, Subject subject) => new
    {
        subject.Id,
        subject.Summary,
        Platforms = subject.IsContract
            ? null
            : catalog.Platforms.Keys.ToDictionary(p => p, p => Word(subject.Rows.GetValueOrDefault(p))),
    };

    private static string Promises(Catalog catalog, Subject subject) => subject.IsContract
        ? subject.Summary
        : string.Join("  ", catalog.Platforms.Keys.Select(p => $"{p} {Word(subject.Rows.GetValueOrDefault(p))}"));

    private static string Word(Row? row) => row switch
    {
        null or { Absent: true } => "-",
        { AliasOf: { } option } => "= " + option,
        { Meaning: RowMeaning.Message } => "message",
        { Meaning: RowMeaning.HeaderOnly } => "headers only",
        _ => $"{Letter(row.Get, "get")}/{Letter(row.Set, "set")}",
    };

    private static string Letter(Support support, string what) =>
        support switch { Support.Supported => what, Support.Refused => "no " + what, _ => "?" };
}
