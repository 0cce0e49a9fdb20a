using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Costs;

/// <summary>Reads what the probes answered: which calls can be measured, with how many turns a batch.</summary>
public static class CostProbes
{
    /// <summary>
    /// For each call the first kind of socket on which it works, or the reason why it is not measured. A call that the target
    /// refuses on all kinds is in neither list.
    /// </summary>
    /// <param name="calls">The calls, as planned.</param>
    /// <param name="transcripts">What the probes answered, by case id.</param>
    /// <param name="batch">How long a batch is to be, in nanoseconds.</param>
    public static (IReadOnlyList<(CostCall Call, long Turns)> Measured, IReadOnlyList<CostLeftOut> LeftOut) Choose(
        IReadOnlyList<IReadOnlyList<CostCall>> calls, IReadOnlyDictionary<string, Transcript> transcripts, double batch)
    {
        ArgumentNullException.ThrowIfNull(calls);
        ArgumentNullException.ThrowIfNull(transcripts);
        var measured = new List<(CostCall, long)>();
        var leftOut = new List<CostLeftOut>();
        foreach (var kinds in calls)
        {
            var answered = kinds.Select(c => (Call: c, Answer: Answer(c, transcripts.GetValueOrDefault(c.ProbeCase.Id), batch)));
            var working = answered.Where(c => c.Answer.Supported).ToList();
            if (working.Count == 0)
                continue;
            var best = working.Find(w => w.Answer.Turns is not null);
            if (best.Call is not null)
                measured.Add((best.Call, best.Answer.Turns!.Value));
            else
                leftOut.Add(new CostLeftOut(working[0].Call.Option, working[0].Call.Call, working[0].Answer.Reason!));
        }
        return (measured, leftOut);
    }

    /// <summary>How long a batch is to be, and the turns of each yardstick's.</summary>
    /// <returns>Null when the driver cannot measure them.</returns>
    public static (double Batch, IReadOnlyList<long> Turns)? Yardsticks(Transcript? transcript)
    {
        var taken = transcript?.Exchanges.Select(e => Nanoseconds(e.Reply)).OfType<long>().ToList();
        if (taken?.Count != 2 * CostPlan.Yardsticks.Count)
            return null;
        var perTurn = taken.Chunk(2).Select(pair => CostPlan.PerTurn(pair[0], pair[1])).ToList();
        double batch = CostPlan.BatchFor(perTurn[1]);
        return (batch, [.. perTurn.Select(t => CostPlan.TurnsFor(t, batch))]);
    }

    /// <summary>A batch's time, or null when it was not measured.</summary>
    internal static long? Nanoseconds(Reply reply) =>
        reply.Status == ReplyStatus.Ok && long.TryParse(reply["ns"], out long ns) && ns >= 0 ? ns : null;

    private static (bool Supported, long? Turns, string? Reason) Answer(CostCall call, Transcript? transcript, double batch)
    {
        int probe = call.Opening.Count;
        if (call.LeaveOut is not null || transcript?.Exchanges.ElementAtOrDefault(probe)?.Reply.Status != ReplyStatus.Ok)
            return (call.LeaveOut is not null, null, call.LeaveOut);
        var last = transcript.Exchanges[^1].Reply;
        bool whole = transcript.Exchanges.Count == probe + 3;
        return whole && Nanoseconds(transcript.Exchanges[^2].Reply) is { } few && Nanoseconds(last) is { } many
            ? (true, CostPlan.TurnsFor(CostPlan.PerTurn(few, many), batch), null)
            : (true, null, $"it works once and not again and again: {last.Text}");
    }
}
