using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;

namespace SockConformance.Tool.Commands;

/// <summary>Tells people of a case: what it does, and what each platform's documents make one expect of it.</summary>
internal static class ExplainCase
{
    /// <summary>Tells of one.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="found">The case.</param>
    /// <param name="only">The platform to tell of; null for all.</param>
    /// <param name="book">The answers of systems; null where there are no runs.</param>
    public static void Write(Catalog catalog, FoundCase found, string? only, AnswerBook? book)
    {
        var definition = found.Case;
        Terminal.Wrapped($"{found.Id}: {definition.Title}", 2);
        foreach (var parameter in definition.For.Concat(found.Subject.For))
            Terminal.Wrapped($"  for each {parameter.Name}{Named(found)}", 4);
        if (definition.Needs.Count > 0)
            Terminal.Wrapped($"  needs {string.Join(", ", definition.Needs)}", 4);
        Terminal.Line("\nSteps:");
        foreach (var step in definition.Steps)
            Terminal.Wrapped($"  {(step.Label is null ? "" : step.Label + ": ")}{step.Text}", 6);
        foreach (var check in definition.Sees)
            Terminal.Wrapped($"  sees its subject only where {Words(check)}", 6);
        foreach (var platform in catalog.Platforms.Values.Where(p => only is null || p.Id == only))
            WriteExpected(found, platform);
        if (book is not null)
            WriteAnswers(found, book);
        string id = found.Parameters.Length == 0 ? found.Id : $"{found.Id}/{found.Parameters}";
        Terminal.Line($"\nRun it: sockconf run --only {id} --show");
    }

    /// <summary>What a check says: <c>got.value is 1</c>.</summary>
    public static string Words(Check check) =>
        $"{check.Label}{(check.Field is null ? "" : "." + check.Field)} is {check.Matcher}";

    private static string Named(FoundCase found) =>
        found.Parameters.Length == 0 ? "" : $"; '{found.Parameters}' is one of what is run";

    private static void WriteExpected(FoundCase found, Platform platform)
    {
        var expected = found.Case.Expect.Where(e => e.Platform == platform.Id).ToList();
        if (expected.Count > 0)
            Terminal.Line($"\n{platform.Name} promises:");
        foreach (var expectation in expected)
        {
            var claim = found.Subject.Claim(platform.Id, expectation.Claim);
            Terminal.Wrapped($"  {expectation.Claim}: {claim?.Says}");
            if (claim?.Cited is { } cited)
                Terminal.Wrapped($"    {string.Join(", ", cited)}");
            foreach (var check in expectation.Checks)
                Terminal.Wrapped($"    so {Words(check)}", 6);
        }
    }

    private static void WriteAnswers(FoundCase found, AnswerBook book)
    {
        var rows = book.Table(found.Subject).Rows.Where(r => r.Case == found.Id).ToList();
        if (rows.Count > 0)
            AnswersText.Write(new AnswerTable(rows), book.Sheets);
    }
}
