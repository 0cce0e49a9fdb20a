using SockConformance.Harness.Expectations;
using SockConformance.Harness;
using System.CommandLine;
using System.Globalization;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Coverage;
using Spectre.Console;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf coverage</c>: document, section, claim, cases, verdict per target; what has no case, and why.</summary>
internal static class CoverageCommand
{
    public static Command Make()
    {
        var document = new Argument<string?>("document")
        {
            Description = "A document of documents.yaml. Without it all documents are summarized.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var folder = new Option<string>("--out", "-o")
        {
            Description = "The folder whose runs/ tell the verdicts.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "out",
        };
        var expectations = Shared.Expectations();
        var command = new Command(
            "coverage",
            "Tells for each document, in reading order, which sentences have claims, which claims have cases, "
            + "and what targets answered.")
        {
            document, folder, expectations,
        };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            var coverage = CoverageBuilder.Build(catalog, [.. RunFolder.Earlier(catalog, parsed.GetRequiredValue(folder), [])]);
            if (parsed.GetValue(document) is not { } name)
            {
                PrintAll(coverage);
                return ExitCode.Done;
            }
            var one = coverage.FirstOrDefault(d => d.Document.Id == name)
                ?? throw new InputException(
                        $"the document '{name}' is not known; allowed: "
                        + $"{string.Join(", ", catalog.Documents.Keys)}{Nearest.DidYouMean(name, catalog.Documents.Keys)}");
            Print(one);
            return ExitCode.Done;
        });
        return command;
    }

    private static void PrintAll(IReadOnlyList<DocumentCoverage> coverage)
    {
        var table = new Table().Border(Terminal.IsWatched ? TableBorder.Rounded : TableBorder.None).AddColumn("document");
        foreach (string column in new[] { "statements", "not cited", "claims", "with a case", "untestable", "out of scope" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var each in coverage)
        {
            var claims = each.Claims.ToList();
            int withCases = claims.Count(c => c.Cases.Count > 0);
            int untestable = claims.Count(c => c.Claim.Untestable is not null);
            int[] counts = [each.Statements, each.Uncited, claims.Count, withCases, untestable, each.OutOfScope];
            table.AddRow([each.Document.Id, .. counts.Select(c => c.ToString(CultureInfo.InvariantCulture))]);
        }
        Terminal.Out.Write(table);
    }

    private static void Print(DocumentCoverage coverage)
    {
        Terminal.Line($"{coverage.Document.Title}, {coverage.Document.Version}, {coverage.Document.Url}");
        foreach (var section in coverage.Sections)
        {
            Terminal.Line($"\n{section.Title}");
            foreach (var passage in section.Passages)
            {
                string uncited = passage.Uncited.Count > 0 ? $": no claim for sentence {string.Join(", ", passage.Uncited)}" : "";
                Terminal.Line($"  {passage.Passage.Id}{uncited}{OutOfScope(passage)}");
                foreach (var claim in passage.Claims)
                    Print(claim);
            }
        }
    }

    private static string OutOfScope(PassageCoverage passage) =>
        passage.OutOfScope.Count == 0
            ? ""
            : $": out of scope, sentence {string.Join(", ", passage.OutOfScope)}: {passage.Passage.OutOfScope}";

    private static void Print(ClaimCoverage claim)
    {
        Terminal.Line($"    {claim.Subject.Id} {claim.Claim.Name}: {claim.Claim.Says}");
        Terminal.Line(claim.Cases.Count > 0
            ? $"      cases: {string.Join(", ", claim.Cases)}"
            : $"      no case: {claim.Claim.Untestable?.Why}");
        foreach (var (target, codes) in claim.Verdicts.OrderBy(v => v.Key, StringComparer.Ordinal))
            Terminal.Line(
                $"      {target}: "
                + $"{string.Join(", ", codes.OrderBy(c => c.Key).Select(c => $"{c.Value} {RunFileFormat.Word(c.Key)}"))}");
    }
}
