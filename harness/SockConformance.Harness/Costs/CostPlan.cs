using System.Security.Cryptography;
using System.Text;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Costs;

/// <summary>Plans what is measured: pure, from the plan of the platform's probes.</summary>
public static class CostPlan
{
    /// <summary>
    /// The turns of a probe's two batches. The difference between their times is the calls' own, without the reading of the
    /// clock.
    /// </summary>
    internal const long FewTurns = 64;

    /// <inheritdoc cref="FewTurns"/>
    internal const long ManyTurns = 1000;

    /// <summary>Short against the time that the system gives a process before it interrupts.</summary>
    private const double UsualBatch = 200_000;

    /// <summary>A batch is at least so many times as long as reading the clock takes, which is in it once.</summary>
    private const double ClocksPerBatch = 100;

    private const long FewestTurns = 8;
    private const long MostTurns = 1_000_000;

    /// <summary>The case that tells how long the yardsticks take.</summary>
    public static PlannedCase YardstickProbe { get; } = Case(
        "probe/yardsticks", [.. Yardsticks.SelectMany(y => new[] { Yardstick(y, FewTurns), Yardstick(y, ManyTurns) })]);

    internal static IReadOnlyList<string> Yardsticks => ["empty", "clock", "loop"];

    /// <summary>
    /// The calls of a platform's options, each with the kinds that it can be measured on: the first that works is the one.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="plan">The platform's plan.</param>
    public static IReadOnlyList<IReadOnlyList<CostCall>> Calls(Catalog catalog, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Cases
            .Select(c => (Planned: c, Instance: plan.Instances[c.Id]))
            .Where(c => c.Instance.Case.IsProbe && c.Instance.Row is not null && c.Instance.Kind is not null)
            .Select(c => (Call: ToCall(c.Planned, c.Instance), Order: c.Instance.Row!.Kinds.ToList().IndexOf(c.Instance.Kind!)))
            .GroupBy(c => (c.Call.Option, c.Call.Call))
            .OrderBy(g => g.Key.Option, StringComparer.Ordinal).ThenBy(g => g.Key.Call, StringComparer.Ordinal)
            .Select(g => (IReadOnlyList<CostCall>)[.. g.OrderBy(c => c.Order).Select(c => c.Call)])];
    }

    /// <summary>
    /// What a turn takes, from a probe's two batches. Where the longer batch was the faster one, the machine was interrupted:
    /// then this is an upper bound.
    /// </summary>
    /// <param name="few">The nanoseconds of <see cref="FewTurns"/>.</param>
    /// <param name="many">The nanoseconds of <see cref="ManyTurns"/>.</param>
    public static double PerTurn(long few, long many)
    {
        const double MostPart = 50;
        double bound = Math.Max((double)many / ManyTurns, 0.01);
        return many > few ? Math.Clamp((double)(many - few) / (ManyTurns - FewTurns), bound / MostPart, bound) : bound;
    }

    /// <summary>How long a batch is to be, in nanoseconds.</summary>
    /// <param name="clock">What reading the target's clock takes, in nanoseconds.</param>
    public static double BatchFor(double clock) => Math.Max(UsualBatch, ClocksPerBatch * clock);

    /// <summary>How many turns make a batch long enough.</summary>
    /// <param name="perTurn">What a turn takes, in nanoseconds.</param>
    /// <param name="batch">How long the batch is to be, in nanoseconds.</param>
    public static long TurnsFor(double perTurn, double batch)
    {
        double turns = Math.Clamp(batch / Math.Max(perTurn, 0.01), FewestTurns, MostTurns);
        double unit = Math.Pow(10, Math.Floor(Math.Log10(turns)));
        return (long)Math.Max(FewestTurns, Math.Floor(turns / unit) * unit);
    }

    /// <summary>A round of a call: batches of it and of the empty call, in turn.</summary>
    public static PlannedCase Round(CostCall call, long turns, long emptyTurns, int batches)
    {
        ArgumentNullException.ThrowIfNull(call);
        string mine = call.Batch(turns), empty = Yardstick("empty", emptyTurns);
        return Case(call.Id, [.. call.Opening, .. Enumerable.Range(0, batches).SelectMany(_ => new[] { empty, mine })]);
    }

    /// <summary>A round of the yardsticks, in turn.</summary>
    public static PlannedCase YardstickRound(IReadOnlyList<long> turns, int batches) =>
        Case("yardsticks", [.. Enumerable.Range(0, batches).SelectMany(_ => Yardsticks.Zip(turns, Yardstick))]);

    internal static PlannedCase Case(string id, IReadOnlyList<string> requests)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Join('\n', requests));
        string hash = Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 6));
        return new PlannedCase(id, requests, hash, 0);
    }

    private static string Yardstick(string what, long turns) => FormattableString.Invariant($"bench {what} n={turns}");

    private static CostCall ToCall(PlannedCase planned, CaseInstance instance)
    {
        string probe = planned.Requests[^1];
        bool sets = probe.StartsWith("setsockopt ", StringComparison.Ordinal);
        bool ownLength = HasWord(" len=") || HasWord(" buffer=");
        string? leaveOut = !sets ? null
            : instance.Row!.Beyond is { } beyond ? $"a set changes more than its socket: {beyond}"
            : ownLength ? "its sample value has a length or a buffer of its own, which a batch has not"
            : null;
        string call = sets ? CostEntry.Set : CostEntry.Get;
        return new CostCall(instance.Option!.Id, call, instance.Kind!, [.. planned.Requests.SkipLast(1)], probe, leaveOut);

        bool HasWord(string word) => probe.Contains(word, StringComparison.Ordinal);
    }
}
