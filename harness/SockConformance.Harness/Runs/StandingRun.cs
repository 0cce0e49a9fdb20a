namespace SockConformance.Harness.Runs;

/// <summary>
/// Which of several runs of a target stands for it: one rule for the site, for comparisons, answers and history.
/// </summary>
public static class StandingRun
{
    /// <summary>
    /// The newest of all cases that ran to its end; where there is none, the newest of some cases that did; else the newest.
    /// </summary>
    /// <param name="runs">The runs of one target, at least one.</param>
    public static Run Newest(IEnumerable<Run> runs) => Newest(runs, r => r);

    /// <summary>The same, of what has a run.</summary>
    /// <param name="items">At least one.</param>
    /// <param name="run">The run that an item has.</param>
    public static T Newest<T>(IEnumerable<T> items, Func<T, Run> run)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(run);
        return items.OrderBy(i => Rank(run(i))).ThenByDescending(i => run(i).Header.Started).First();
    }

    private static int Rank(Run run) => !run.Complete ? 2 : run.Header.Only.Count > 0 ? 1 : 0;
}
