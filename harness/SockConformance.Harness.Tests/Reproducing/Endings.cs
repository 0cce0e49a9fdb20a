using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>Holds how a program ended against the verdicts on the transcript of the same steps.</summary>
internal static class Endings
{
    /// <summary>What differs; nothing when the program ends as the verdicts say.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="planned">The same, planned.</param>
    /// <param name="hello">What the driver says of the system.</param>
    /// <param name="replies">The driver's replies.</param>
    /// <param name="status">The status with which the program ended.</param>
    public static IEnumerable<string> Differences(
        CaseInstance instance, PlannedCase planned, Reply hello, IReadOnlyList<Reply> replies, int status)
    {
        var exchanges = planned.Requests.Zip(replies, (request, reply) => new Exchange(request, reply));
        var transcript = new Transcript(planned.Id, planned.Hash, [.. exchanges]);
        var facts = TargetFacts.From(Hello.Read(hello, out string why) ?? throw new InvalidOperationException(why));
        var verdicts = Judge.Verdicts(instance, planned.Hash, transcript, facts);
        if (Status(verdicts) is { } wanted && wanted != status)
        {
            string codes = string.Join(", ", verdicts.Select(v => v.Code));
            yield return $"the program ends with {status}, the verdicts say {wanted}: {codes}";
        }
    }

    /// <summary>The status; null where a program cannot know what the judge knows, such as the system's version.</summary>
    private static int? Status(IReadOnlyList<Verdict> verdicts)
    {
        var codes = verdicts.Select(v => v.Code).ToHashSet();
        if (codes.Overlaps([VerdictCode.Blocked, VerdictCode.NotApplicable, VerdictCode.Unsupported]))
            return null;
        if (codes.Contains(VerdictCode.Unresolved))
            return codes.Contains(VerdictCode.Fail) ? null : 2;
        return codes.Contains(VerdictCode.Fail) ? 1 : 0;
    }
}
