using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>
/// Finds out that a case could not see what it looks for. Nothing is said of a claim then: neither that it holds nor that it does
/// not.
/// </summary>
internal static class Blindness
{
    /// <summary>
    /// Why no claim of the case can be judged: what the case has to see to see anything is not there; else null.
    /// </summary>
    public static Cause? OfCase(CaseInstance instance, Matching matching)
    {
        foreach (var condition in instance.Sees)
        {
            var reply = matching.ReplyOf(condition.Label);
            if (reply is { Status: ReplyStatus.Ok or ReplyStatus.Err } && !matching.Holds(condition))
                return CannotSee(condition, reply);
        }
        return null;
    }

    /// <summary>Why a check that does not hold says nothing; null where it does.</summary>
    public static Cause? OfCheck(CaseInstance instance, Matching matching, ExpectedValue check)
    {
        if (matching.ReplyOf(check.Label) is not { } reply)
            return null;
        foreach (var matcher in check.Matchers.Where(m => m.Kind == MatcherKind.SameAs))
        {
            string label = matcher.Text.Split('.')[0];
            if (matching.ReplyOf(label) is { Status: ReplyStatus.Err } other)
            {
                string observed = Wording.Text(other);
                return new Cause(CauseKind.NothingToCompare)
                {
                    Label = check.Label,
                    Field = check.Field,
                    Other = label,
                    Observed = observed,
                    Error = other.Name,
                };
            }
        }
        bool isField = reply.Status == ReplyStatus.Ok && check.Field is not null;
        bool isMissing = isField && new Observation(reply, check.Field).Text is null;
        return isMissing && LooksThrough(instance, check.Label) ? CannotSee(check, reply) : null;
    }

    /// <summary>Whether the step reads another option than the case's own, to see by it what that does.</summary>
    private static bool LooksThrough(CaseInstance instance, string label) => instance.Steps.Any(
        s => s.Label == label && s.Request.Verb.Is(VerbTraits.Gets) && !s.Request.IsOf(instance.Option));

    private static Cause CannotSee(ExpectedValue condition, Reply reply) => new(CauseKind.CannotSee)
    {
        Label = condition.Label,
        Field = condition.Field,
        Expected = condition.Written,
        Observed = Wording.Text(reply, condition.Field),
        Error = reply.Status == ReplyStatus.Err ? reply.Name : null,
    };
}
