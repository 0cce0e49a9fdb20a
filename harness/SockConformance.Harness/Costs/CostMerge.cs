using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Costs;

/// <summary>
/// Puts a measurement of some options into an earlier one. Each call keeps the empty calls that were measured in turn with it, so
/// what is told of it holds whenever the others were measured.
/// </summary>
public static class CostMerge
{
    /// <summary>
    /// Why the two cannot be merged (another system, another driver, other expectations), or null where they can.
    /// </summary>
    /// <param name="earlier">What the earlier measurement was of.</param>
    /// <param name="now">What this one is of.</param>
    public static string? Obstacle(RunHeader earlier, RunHeader now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        return SameSystem.Obstacle(earlier, now)
            ?? (earlier.Expectations != now.Expectations ? "the expectations have changed since" : null);
    }

    /// <summary>
    /// The earlier measurement, its calls replaced by those of the new one; yardsticks and time are the new one's.
    /// </summary>
    /// <param name="earlier">A measurement without an <see cref="Obstacle"/>.</param>
    /// <param name="now">A measurement of some options.</param>
    public static CostRun Into(CostRun earlier, CostRun now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        var measured = now.Entries.Select(e => (e.Option, e.Call));
        var again = measured.Concat(now.LeftOut.Select(l => (l.Option, l.Call))).ToHashSet();
        var entries = earlier.Entries.Where(e => !again.Contains((e.Option, e.Call))).Concat(now.Entries);
        var leftOut = earlier.LeftOut.Where(l => !again.Contains((l.Option, l.Call))).Concat(now.LeftOut);
        bool wasWhole = earlier.Header.Only.Count == 0;
        return now with
        {
            Header = now.Header with { Only = wasWhole ? [] : [.. earlier.Header.Only.Union(now.Header.Only)] },
            Entries = InOrder(entries, e => e.Option, e => e.Call),
            LeftOut = InOrder(leftOut, l => l.Option, l => l.Call),
        };
    }

    private static IReadOnlyList<T> InOrder<T>(IEnumerable<T> items, Func<T, string> option, Func<T, string> call) =>
        [.. items.OrderBy(option, StringComparer.Ordinal).ThenBy(call, StringComparer.Ordinal)];
}
