using System.Text.Json;
using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Exports;

namespace SockConformance.Tool.Commands;

/// <summary>Tells programs of cases: a list of all that were found, each with its steps and what makes one expect what.</summary>
/// <param name="only">The platform to tell of; null for all.</param>
/// <param name="book">The answers of systems; empty where there are no runs.</param>
internal sealed class ExplainCaseJson(string? only, AnswerBook book)
{
    /// <summary>Writes it.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="writer">Where to.</param>
    public void Write(IReadOnlyList<FoundCase> found, TextWriter writer) => JsonText.WriteObjects(writer, found, Write);

    private void Write(FoundCase found, Utf8JsonWriter json)
    {
        var definition = found.Case;
        json.WriteString("case", found.Id);
        json.WriteString("option", found.Subject.Id);
        json.WriteString("title", definition.Title);
        JsonText.Text(json, "parameters", found.Parameters.Length > 0 ? found.Parameters : null);
        JsonText.Texts(json, "for", definition.For.Concat(found.Subject.For).Select(p => p.Name));
        JsonText.Texts(json, "needs", definition.Needs);
        JsonText.Objects(json, "steps", definition.Steps, step =>
        {
            JsonText.Text(json, "label", step.Label);
            json.WriteString("text", step.Text);
        });
        JsonText.Texts(json, "sees", definition.Sees.Select(ExplainCase.Words));
        var expected = definition.Expect.Where(e => only is null || e.Platform == only);
        JsonText.Objects(json, "expect", expected, e => Write(found.Subject, e, json));
        if (book.Sheets.Count > 0)
        {
            var rows = book.Table(found.Subject).Rows.Where(r => r.Case == found.Id);
            JsonText.Objects(json, "answers", rows, row => AnswerRowJson.Write(row, json));
        }
    }

    private static void Write(Subject subject, Expectation expectation, Utf8JsonWriter json)
    {
        var claim = subject.Claim(expectation.Platform, expectation.Claim);
        json.WriteString("platform", expectation.Platform);
        json.WriteString("claim", expectation.Claim);
        JsonText.Text(json, "says", claim?.Says);
        JsonText.Texts(json, "cited", claim?.Cited.Select(c => c.ToString()) ?? []);
        JsonText.Texts(json, "checks", expectation.Checks.Select(ExplainCase.Words));
    }
}
