using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs;

/// <summary>
/// Compares a case in two runs of one target: all must be the same but times and what the expectations call varying.
/// </summary>
public static class RunComparison
{
    /// <summary>Written in place of what varies.</summary>
    public const string Varying = "~";

    /// <summary>
    /// The case without what varies: durations, also those that a verdict tells; what <c>varies</c> names; how much <c>fill</c>
    /// sent and the number of a second process; and all that was asked after an unlabelled step had failed, since then nothing
    /// is observed any more.
    /// </summary>
    /// <param name="each">The case of a run.</param>
    /// <param name="instance">The case as it was planned; null where it is not known any more, so that durations alone
    /// vary.</param>
    public static RunCase Normalise(RunCase each, CaseInstance? instance)
    {
        ArgumentNullException.ThrowIfNull(each);
        var lasting = new List<Exchange>(each.Transcript.Exchanges.Count);
        var labelled = new Dictionary<string, Reply>(StringComparer.Ordinal);
        for (int i = 0; i < each.Transcript.Exchanges.Count; i++)
        {
            var exchange = each.Transcript.Exchanges[i];
            var step = i < instance?.Steps.Count ? instance.Steps[i] : null;
            var reply = step is null
                ? exchange.Reply with { Microseconds = -1 }
                : Normalise(exchange.Reply, (f, v) => Lasting(instance!, step, exchange.Reply, f, v));
            lasting.Add(exchange with { Reply = reply });
            if (step?.Label is { } label)
                labelled[label] = reply;
            else if (step is not null && reply.Status != ReplyStatus.Ok)
                break;
        }
        return new RunCase(each.Transcript with { Exchanges = lasting }, [.. each.Verdicts.Select(v => Normalise(v, labelled))]);
    }

    /// <summary>Whether two runs of a case differ in nothing but what varies.</summary>
    public static bool SameButForVarying(RunCase one, RunCase other, CaseInstance? instance)
    {
        var (first, second) = (Normalise(one, instance), Normalise(other, instance));
        bool sameCase = first.Transcript.CaseId == second.Transcript.CaseId && first.Transcript.Hash == second.Transcript.Hash;
        return sameCase
            && first.Transcript.Exchanges.Select(Text).SequenceEqual(second.Transcript.Exchanges.Select(Text))
            && first.Verdicts.SequenceEqual(second.Verdicts);
    }

    private static string Text(Exchange exchange) => exchange.Request + '\n' + exchange.Reply.Text;

    private static string Lasting(CaseInstance instance, StepInstance step, Reply reply, string field, string value) =>
        VaryingFields.Varies(instance, step, reply, field) ? Varying : Ipv4Header.WithoutNumbers(instance, field, value);

    private static Reply Normalise(Reply reply, Func<string, string, string> lasting) => reply with
    {
        Microseconds = -1,
        Fields = [.. reply.Fields.Select(f => new KeyValuePair<string, string>(f.Key, lasting(f.Key, f.Value)))],
    };

    /// <summary>What a verdict tells of a reply is told of the reply without what varies.</summary>
    private static Verdict Normalise(Verdict verdict, Dictionary<string, Reply> labelled) =>
        verdict with { Cause = Normalise(verdict.Cause, labelled) };

    private static Cause Normalise(Cause cause, Dictionary<string, Reply> labelled)
    {
        // The replies are those of the run; of what was seen alone only times are known to vary.
        if (cause is { Kind: CauseKind.Flaky, InRun: { } inRun, Alone: { } alone })
            return cause with { InRun = Normalise(inRun, labelled), Alone = Normalise(alone, []) };
        if (cause is not { Kind: CauseKind.Differs, Label: { } label })
            return cause;
        return cause with
        {
            Observed = cause.Field == "ms" ? Varying
                : labelled.TryGetValue(label, out var reply) ? Wording.Text(reply, cause.Field)
                : cause.Observed,
        };
    }
}
