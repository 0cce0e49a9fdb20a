using System.Collections.Frozen;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Tests.Planning;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>Puts the hard examples before the judge with transcripts written by hand.</summary>
internal static class ExampleBench
{
    /// <summary>
    /// The verdicts of a case, as <c>claim: code</c>, sorted; steps beyond the setup get the replies in order, those of the setup
    /// succeed.
    /// </summary>
    /// <param name="platform">The platform.</param>
    /// <param name="id">The case, below SOL_SOCKET or contract.</param>
    /// <param name="replies">The replies to the last steps of the case.</param>
    /// <param name="release">The target's release.</param>
    /// <param name="capabilities">What the target can do.</param>
    public static string Verdicts(
        string platform,
        string id,
        string[] replies,
        string release = "10.0",
        string capabilities = "actor,accept-filter:dataready") =>
        string.Join(
            ", ",
            Judge(platform, id, replies, release, capabilities)
                .Select(v => $"{v.Claim}: {v.Code}").Order(StringComparer.Ordinal));

    /// <summary>The verdicts of a case.</summary>
    public static IReadOnlyList<Verdict> Judge(string platform, string id, string[] replies, string release, string capabilities)
    {
        var plan = Plans.Examples(platform);
        var planned = plan.Cases
            .Single(c => c.Id == (id.StartsWith("contract/", StringComparison.Ordinal) ? id : "SOL_SOCKET/" + id));
        var all = Enumerable.Repeat("ok us=5", planned.Requests.Count - replies.Length).Concat(replies);
        var exchanges = planned.Requests.Zip(all, (request, reply) => new Exchange(request, Reply.Parse(reply)));
        var transcript = new Transcript(planned.Id, planned.Hash, [.. exchanges]);
        var facts = new TargetFacts(release, capabilities.Split(',').ToFrozenSet(), TickMilliseconds: 10);
        return SockConformance.Harness.Judging.Judge.Verdicts(plan.Instances[planned.Id], planned.Hash, transcript, facts);
    }
}
