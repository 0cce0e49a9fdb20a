using System.Globalization;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using Spectre.Console;

namespace SockConformance.Tool;

/// <summary>How many verdicts of each kind a run has.</summary>
internal sealed class VerdictCounts(Run run, IReadOnlyList<WorstDivergences.Divergence> divergences)
{
    private readonly HashSet<(string, Verdict)> known =
        [.. divergences.Where(d => d.Known is not null).Select(d => (d.CaseId, d.Verdict))];

    /// <summary>Each verdict is in one column; <em>fail</em> is there with 0 too, as it is what people look for.</summary>
    public void Print(IAnsiConsole console)
    {
        var heads = run.Cases.SelectMany(c => c.Verdicts, (c, v) => (v.Code, Head: Head(c.Transcript.CaseId, v))).ToList();
        var counted = heads.CountBy(h => h.Head).ToDictionary();
        var columns = heads
            .Prepend((Code: VerdictCode.Fail, Head: RunFileFormat.Word(VerdictCode.Fail)))
            .DistinctBy(h => h.Head)
            .OrderBy(h => h.Code);
        var table = new Table().Border(Terminal.IsWatched ? TableBorder.Rounded : TableBorder.None);
        var row = new List<string>();
        foreach (var (_, head) in columns)
        {
            table.AddColumn(new TableColumn(head).RightAligned());
            row.Add(counted.GetValueOrDefault(head).ToString(CultureInfo.InvariantCulture));
        }
        table.AddRow([.. row]);
        string verdicts = Shared.Count(heads.Count, "verdict");
        console.WriteLine($"{verdicts} of {Shared.Count(run.Cases.Count, "case")}, one for each promise that a case tries:");
        console.Write(table);
    }

    /// <summary>
    /// Under what a verdict is counted. What is the document's fault stands apart from what is the system's; of a recording, what
    /// is stale and what was never asked do.
    /// </summary>
    private string Head(string caseId, Verdict verdict) => verdict switch
    {
        { Excused: true } => "erratum",
        { SettledBy: not null } => "contradiction",
        { Cause.Kind: CauseKind.Stale } when run.Header.Recorded is not null => "stale",
        { Cause.Kind: CauseKind.NotRun } when run.Header.Recorded is not null => "not asked",
        _ => known.Contains((caseId, verdict)) ? "known" : RunFileFormat.Word(verdict.Code),
    };
}
