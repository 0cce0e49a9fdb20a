using SockConformance.Harness;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>What is kept of a run for the history of its target: the status of each option.</summary>
/// <param name="Header">What it was of.</param>
/// <param name="Whole">Whether all cases were run; what a part of them says cannot be held against another run.</param>
/// <param name="Outcomes">The outcomes by option's id.</param>
public sealed record HistoryRun(RunHeader Header, bool Whole, IReadOnlyDictionary<string, CellOutcome> Outcomes)
{
    /// <summary>Works out the statuses by the same rules as those of cells.</summary>
    /// <param name="catalog">The expectations that the run was judged by.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="InputException">The catalog does not know the run's platform.</exception>
    public static HistoryRun FromRun(Catalog catalog, Run run)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(run);
        var platform = catalog.FindPlatform(run.Header.Platform, run.Header.Owner);
        var column = new TargetColumn { Key = run.Header.Target, Platform = platform, Run = run };
        var index = RunIndex.Build(catalog, column, SharedPlans.For(catalog).Instances(platform.Id));
        var facts = TargetFacts.From(run.Header.Hello, run.Header.Speaks);
        bool isWhole = run.Complete && run.Header.Only.Count == 0;
        return new HistoryRun(run.Header, isWhole, catalog.Options.ToDictionary(o => o.Id, OutcomeOf, StringComparer.Ordinal));

        CellOutcome OutcomeOf(Subject option) => NameRules.Decide(catalog, option, platform, facts, index.Results).Outcome;
    }
}
