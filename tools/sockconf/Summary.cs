using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using Spectre.Console;

namespace SockConformance.Tool;

/// <summary>A run on the terminal: the divergences first, each with promise and observation, then the counts.</summary>
internal sealed class Summary
{
    private const int ShownWithoutAsking = 40;

    private readonly Catalog catalog;
    private readonly Run run;
    private readonly WorstDivergences worst;

    /// <summary>Looks for what the run's list of known divergences does not explain.</summary>
    public Summary(Catalog catalog, Run run)
    {
        (this.catalog, this.run) = (catalog, run);
        var known = new KnownDivergences(catalog, run.Header);
        worst = new WorstDivergences(catalog, run, known);
        var unexpected = worst.All.Where(d => d.Known is null).OrderBy(d => d.Verdict.Code == VerdictCode.Fail ? 0 : 1);
        Unexpected = [.. unexpected.Select(d => (d.CaseId, d.Verdict))];
        Stale = known.Stale([.. run.Cases]);
        var header = run.Header;
        var headers = HeaderCheck.Findings(catalog, header.Platform, header.Hello.Abi, header.Headers);
        HeaderMismatches = [.. headers.Where(f => f.IsMismatch)];
    }

    /// <summary>Divergences that no list explains.</summary>
    public IReadOnlyList<(string CaseId, Verdict Verdict)> Unexpected { get; }

    /// <summary>Listed cases that pass.</summary>
    public IReadOnlyList<KnownEntry> Stale { get; }

    /// <summary>Numbers and sizes in which the target's headers and the catalog do not match.</summary>
    public IReadOnlyList<HeaderFinding> HeaderMismatches { get; }

    /// <summary>Prints it.</summary>
    public void Print(IAnsiConsole console)
    {
        var header = run.Header;
        string system = $"{header.Target}, {header.Hello.Machine}, {header.Hello.Libc}, user {header.Hello.Reply["uid"] ?? "?"}";
        string platform = catalog.Platforms[header.Platform].Name;
        console.Say($"[bold]{header.Title}[/] ({system}) against the documents of {platform}");
        foreach (var (caseId, verdict) in Unexpected.Take(ShownWithoutAsking))
            PrintOne(console, caseId, verdict);
        if (Unexpected.Count > ShownWithoutAsking)
            console.WriteLine($"  ... and {Unexpected.Count - ShownWithoutAsking} more; the site has all of them");
        worst.Print(console);
        var flaky = run.Cases.SelectMany(c => c.Verdicts.Where(v => v.Flaky).Select(v => (c.Transcript.CaseId, v)));
        foreach (var (caseId, verdict) in flaky)
        {
            string why = CauseWords.Flakiness(verdict.Cause);
            console.Say($"  [yellow]flaky[/]  {caseId} {verdict.Claim}: {why}");
        }
        foreach (var entry in Stale)
        {
            const string mend = "is listed as a divergence and passes; remove the entry";
            console.Say($"  [yellow]stale[/]  {entry.Where}: {entry.Case} {mend}");
        }
        foreach (var finding in HeaderMismatches)
            console.Say($"  [red]headers[/]  {finding}");
        PrintSettled(console);
        PrintRecording(console);
        new VerdictCounts(run, worst.All).Print(console);
        if (run.Cases.Count(c => c.Verdicts.Any(v => v.Cause.Kind == CauseKind.NeedsPatience)) is > 0 and var patient)
        {
            string cases = Shared.Count(patient, "case");
            string were = patient == 1 ? "was" : "were";
            console.WriteLine($"{cases} that the system takes seconds to show {were} left out; --patient runs them too");
        }
        if (!run.Complete)
            console.MarkupLine("  [red]partial[/]  the run was ended before all cases were done");
    }

    private void PrintOne(IAnsiConsole console, string caseId, Verdict verdict)
    {
        console.Say($"  [red]{RunFileFormat.Word(verdict.Code)}[/]  {caseId}");
        var claim = ClaimOf(caseId, verdict.Claim!);
        if (claim is not null)
            console.Say($"        promise   {claim.Says} [grey]{claim.Cite?.ToString() ?? ""}[/]");
        var difference = verdict.Cause.Difference();
        if (difference is not null)
            console.Say($"        expected  {difference.Name}: {difference.Expected}");
        string observed = difference is null ? CauseWords.Sentence(verdict.Cause) : CauseWords.Observed(difference);
        console.Say($"        observed  {observed}");
    }

    /// <summary>Of documents that contradict each other, which side this system keeps.</summary>
    private void PrintSettled(IAnsiConsole console)
    {
        var settled = run.Cases
            .SelectMany(c => c.Verdicts.Where(v => v.SettledBy is not null), (c, v) => (Case: c, Verdict: v))
            .Select(s => (CaseId.Parse(s.Case.Transcript.CaseId).Subject, s.Verdict.Claim, s.Verdict.SettledBy));
        foreach (var one in settled.GroupBy(s => (s.Subject, s.SettledBy)))
        {
            string others = string.Join(", ", one.Select(s => $"'{s.Claim}'").Distinct());
            string judged = $"{one.Key.Subject}: judged by '{one.Key.SettledBy}', not by {others}";
            console.Say($"  [blue]documents differ[/]  {judged}");
        }
    }

    private Claim? ClaimOf(string caseId, string claim)
    {
        string subjectId = CaseId.Parse(caseId).Subject;
        return catalog.Subjects.FirstOrDefault(s => s.Id == subjectId)?.Claim(run.Header.Platform, claim);
    }

    /// <summary>When a recording was made, and what of today's cases it lacks.</summary>
    private void PrintRecording(IAnsiConsole console)
    {
        if (run.Header.Recorded is not { } recorded || RecordingGaps.Count(run) is not { } gaps)
            return;
        string gone = $"{Shared.Count(gaps.Stale, "case")} changed since (stale), {gaps.NotAsked} never asked";
        string again = $"'sockconf plan {run.Header.Platform}' is all that a new recording needs";
        console.WriteLine($"  recorded on {recorded.On:yyyy-MM-dd}: {gone}; {again}");
    }
}
