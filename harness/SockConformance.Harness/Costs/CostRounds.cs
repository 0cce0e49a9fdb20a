using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Costs;

/// <summary>Puts the rounds of a campaign together.</summary>
public sealed class CostRounds
{
    private readonly Dictionary<string, List<IReadOnlyList<long>>> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IReadOnlyList<long>>> beside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> broken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IReadOnlyList<long>>> yardsticks = new(StringComparer.Ordinal);

    /// <summary>Adds a round of the yardsticks.</summary>
    public void AddYardsticks(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        int kinds = CostPlan.Yardsticks.Count;
        for (int i = 0; i < kinds; i++)
        {
            var replies = transcript.Exchanges.Where((_, at) => at % kinds == i).Select(e => e.Reply);
            Add(yardsticks, CostPlan.Yardsticks[i], [.. replies.Select(CostProbes.Nanoseconds).OfType<long>()]);
        }
    }

    /// <summary>
    /// Adds a round of a call. If the round did not come to its end, the call is left out: half a round cannot be compared.
    /// </summary>
    public void Add(CostCall call, Transcript transcript, int batches)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(transcript);
        var times = transcript.Exchanges.Skip(call.Opening.Count).Select(e => CostProbes.Nanoseconds(e.Reply)).ToList();
        if (times.Count != 2 * batches || times.Any(t => t is null))
        {
            broken.TryAdd(call.Id, transcript.Exchanges.Count > 0 ? transcript.Exchanges[^1].Reply.Text : "no answer");
            return;
        }
        Add(beside, call.Id, [.. times.Where((_, i) => i % 2 == 0).Select(t => t!.Value)]);
        Add(own, call.Id, [.. times.Where((_, i) => i % 2 == 1).Select(t => t!.Value)]);
    }

    /// <summary>The yardsticks, by the turns that each batch had.</summary>
    public CostYardsticks Yardsticks(IReadOnlyList<long> turns)
    {
        ArgumentNullException.ThrowIfNull(turns);
        var series = CostPlan.Yardsticks
            .Select((y, i) => new CostSeries(turns[i], yardsticks.GetValueOrDefault(y) ?? []))
            .ToList();
        return new CostYardsticks(series[0], series[1], series[2]);
    }

    /// <summary>What the rounds tell of a call: an entry, or that it was left out.</summary>
    public (CostEntry? Entry, CostLeftOut? LeftOut) Entry(CostCall call, long turns, long emptyTurns)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (broken.TryGetValue(call.Id, out string? why) || !own.TryGetValue(call.Id, out var batches))
            return (null, new CostLeftOut(call.Option, call.Call, $"it failed while it was measured: {why ?? "no answer"}"));
        var (cost, empty) = (new CostSeries(turns, batches), new CostSeries(emptyTurns, beside[call.Id]));
        return (new CostEntry(call.Option, call.Call, call.Kind, cost, empty), null);
    }

    private static void Add(Dictionary<string, List<IReadOnlyList<long>>> to, string key, IReadOnlyList<long> round)
    {
        if (!to.TryGetValue(key, out var rounds))
            to[key] = rounds = [];
        rounds.Add(round);
    }
}
