using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using Spectre.Console;

namespace SockConformance.Tool;

/// <summary>
/// The divergences of a run by their consequence. The worst are told also where all of them are known: that somebody explained a
/// fault makes it no smaller.
/// </summary>
internal sealed class WorstDivergences
{
    private const int Shown = 5;

    private readonly Run run;

    /// <summary>Works out the consequences.</summary>
    public WorstDivergences(Catalog catalog, Run run, KnownDivergences known)
    {
        this.run = run;
        var instances = SharedPlans.For(catalog).Instances(run.Header.Platform).ToDictionary(i => i.Id, StringComparer.Ordinal);
        All = [.. run.Cases.SelectMany(c => c.Verdicts.Where(KnownDivergences.IsDivergence).Select(v =>
        {
            var entry = known.Find(c.Transcript.CaseId, v);
            var instance = instances.GetValueOrDefault(c.Transcript.CaseId);
            var told = instance is null ? null : Consequences.Consequence(instance, c.Transcript, v);
            return new Divergence(c.Transcript.CaseId, v, entry, told ?? entry?.Consequence);
        })).OrderBy(d => d.Consequence is null).ThenBy(d => d.Consequence)];
    }

    /// <summary>A divergence, the entry that explains it where one does, and how bad it is where that can be told.</summary>
    public sealed record Divergence(string CaseId, Verdict Verdict, KnownEntry? Known, Consequence? Consequence);

    /// <summary>All of them, worst first.</summary>
    public IReadOnlyList<Divergence> All { get; }

    /// <summary>Prints the worst that are known, one an option, and how to see all.</summary>
    public void Print(IAnsiConsole console)
    {
        var known = All.Where(d => d is { Known: not null, Consequence: not null }).ToList();
        if (known.Count == 0)
            return;
        var worst = known.DistinctBy(d => (CaseId.Parse(d.CaseId).Subject, d.Consequence)).Take(Shown).ToList();
        string all = $"{worst.Count} of {known.Count}; the site's page of {run.Header.Target} has all of them";
        console.WriteLine($"Known divergences, worst first ({all}):");
        foreach (var each in worst)
            console.Say($"  [yellow]{Word(each.Consequence!.Value)}[/]  {each.CaseId}: {each.Known!.Reason}");
    }

    private static string Word(Consequence consequence) => ConsequenceWords.Word(consequence).Replace('-', ' ');
}
