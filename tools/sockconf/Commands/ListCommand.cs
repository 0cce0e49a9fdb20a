using System.CommandLine;
using System.Text.Json;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Reports.Exports;

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
        var json = JsonOption.Make();
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
                TellCases(Selection.Plan(catalog, platform, patterns), asJson);
            else
                TellSubjects(catalog, Selection.Subjects(catalog, patterns), asJson);
            return ExitCode.Done;
        });
        return command;
    }

    private static void TellCases(Plan plan, bool asJson)
    {
        if (!asJson)
        {
            Terminal.Lines(plan.Cases.Select(c => c.Id));
            return;
        }
        JsonText.Write(Console.Out, json =>
        {
            json.WriteStartArray();
            foreach (var planned in plan.Cases)
                json.WriteStringValue(planned.Id);
            json.WriteEndArray();
        });
    }

    private static void TellSubjects(Catalog catalog, IReadOnlyList<Subject> subjects, bool asJson)
    {
        if (asJson)
            JsonText.WriteObjects(Console.Out, subjects, (subject, json) => Write(catalog, subject, json));
        else
            Terminal.Lines(subjects.Select(s => $"{s.Id,-36} {Promises(catalog, s)}"));
    }

    private static void Write(Catalog catalog, Subject subject, Utf8JsonWriter json)
    {
        json.WriteString("id", subject.Id);
        json.WriteString("summary", subject.Summary);
        var words = catalog.Platforms.Keys.Select(p => KeyValuePair.Create(p, Word(subject.Rows.GetValueOrDefault(p))));
        if (!subject.IsContract)
            JsonText.Map(json, "platforms", words, json.WriteStringValue);
    }

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
