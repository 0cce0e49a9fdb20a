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
        var expectations = Shared.Expectations();
        var command = new Command(
            "list",
            "Lists the options and contracts, or the cases of a platform.")
        {
            cases, only, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            if (parsed.GetValue(cases) is { } platform)
                foreach (var planned in Selection.Plan(catalog, platform, parsed.GetValue(only) ?? []).Cases)
                    Terminal.Line(planned.Id);
            else
                foreach (var subject in Selection.Subjects(catalog, parsed.GetValue(only) ?? []))
                    Terminal.Line($"{subject.Id,-36} {Promises(catalog, subject)}");
            return ExitCode.Done;
        });
        return command;
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
