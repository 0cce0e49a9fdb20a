using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Expectations.Types;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>Holds observations against matchers.</summary>
internal sealed class Matching(CaseInstance instance, Transcript transcript, TargetFacts facts)
{
    /// <summary>The field in which <c>any</c> is the name of an address.</summary>
    private const string HostField = "host";

    /// <summary>Whether any of the matchers holds; a label that was not observed matches nothing.</summary>
    public bool Holds(ExpectedValue expected)
    {
        if (ReplyOf(expected.Label) is not { } reply)
            return false;
        var seen = new Observation(reply, expected.Field);
        foreach (var matcher in expected.Matchers)
            if (Holds(matcher, seen))
                return true;
        return false;
    }

    /// <summary>The reply of a labelled step, or null when it was not observed.</summary>
    public Reply? ReplyOf(string label)
    {
        // A case has a handful of steps: looking through them is cheaper than an index of their labels.
        for (int i = Math.Min(instance.Steps.Count, transcript.Exchanges.Count) - 1; i >= 0; i--)
            if (instance.Steps[i].Label == label)
                return transcript.Exchanges[i].Reply;
        return null;
    }

    private bool Holds(Matcher matcher, Observation seen)
    {
        var reply = seen.Reply;
        switch (matcher.Kind)
        {
            case MatcherKind.Any: return seen.Field != HostField || seen.Text == matcher.Written;
            case MatcherKind.Ok: return reply.Status == ReplyStatus.Ok;
            case MatcherKind.Fails: return reply.Status == ReplyStatus.Err;
            case MatcherKind.FailsWith: return reply.Status == ReplyStatus.Err && SameError(reply.Name, matcher.Text);
            case MatcherKind.Refused: return reply.Status == ReplyStatus.Err && IsRefusal(reply.Name);
            case MatcherKind.Crash: return reply.Status == ReplyStatus.Crash;
            case MatcherKind.Not: return CanSay(matcher.Opposite!, seen) && !Holds(matcher.Opposite!, seen);
        }
        if (!HasResult(seen))
            return false;
        return matcher.Kind switch
        {
            MatcherKind.AtLeast => seen.Number >= matcher.Low - (seen.Field == "ms" ? facts.TickMilliseconds : 0),
            MatcherKind.Below => seen.Number < matcher.Low,
            MatcherKind.Range => seen.Number >= matcher.Low && seen.Number <= matcher.High,
            MatcherKind.Nonzero => seen.Number is { } n && n != 0,
            MatcherKind.SameAs => SameAs(matcher.Text, seen),
            MatcherKind.Size => IsSize(seen, matcher.Text),
            MatcherKind.Number => IsText(seen.Field) ? seen.Text == matcher.Text : seen.Number == matcher.Low,
            MatcherKind.Duration => seen.Milliseconds is { } ms && ms == matcher.Low,
            _ => seen.Text == matcher.Text || (seen.Field is null && reply["name"] == matcher.Text),
        };
    }

    /// <summary>Whether the field's text only looks like a number.</summary>
    private static bool IsText(string? field) =>
        field is not null && MessageFields.Name(field) is "data" or "raw" or "cdata";

    /// <summary>
    /// A main result exists only where the call succeeded; a field (the bytes written, the time) also where it failed.
    /// </summary>
    private static bool HasResult(Observation seen) =>
        seen.Reply.Status == ReplyStatus.Ok || (seen.Field is not null && seen.Reply.Status == ReplyStatus.Err);

    /// <summary>
    /// Whether what a matcher looks at was observed at all: the opposite of what nobody saw is not shown either.
    /// </summary>
    private bool CanSay(Matcher matcher, Observation seen) => matcher.Kind switch
    {
        MatcherKind.Ok or MatcherKind.Fails or MatcherKind.FailsWith or MatcherKind.Refused or MatcherKind.Crash =>
            seen.Reply.Status is ReplyStatus.Ok or ReplyStatus.Err or ReplyStatus.Crash,
        MatcherKind.SameAs => HasResult(seen) && seen.IsThere && Other(matcher.Text) is { IsThere: true },
        MatcherKind.Duration => HasResult(seen) && seen.Milliseconds is not null,
        MatcherKind.Word => HasResult(seen) && seen.IsThere,
        MatcherKind.Number when IsText(seen.Field) => HasResult(seen) && seen.IsThere,
        _ => HasResult(seen) && seen.Number is not null,
    };

    private static bool IsSize(Observation seen, string text) =>
        seen.Number is { } n
        && seen with { Field = "size" } is { Number: { } size }
        && n == Length.Parse(text)?.Evaluate((long)size);

    /// <summary>Two replies that both lack a thing have nothing in common.</summary>
    private bool SameAs(string other, Observation seen) =>
        Other(other) is { IsThere: true } before && seen.IsThere && before.Whole == seen.Whole;

    /// <summary>What a step with that label gave, or the field of it; null when it was not observed or failed.</summary>
    private Observation? Other(string text)
    {
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        string label = dot < 0 ? text : text[..dot];
        string? field = dot < 0 ? null : text[(dot + 1)..];
        return ReplyOf(label) is { Status: ReplyStatus.Ok } reply ? new Observation(reply, field) : null;
    }

    /// <summary>POSIX lets EWOULDBLOCK and EAGAIN be one number, and a driver can only tell one name for it.</summary>
    private static bool SameError(string a, string b) => Canonical(a) == Canonical(b);

    private static string Canonical(string name) => name == "EWOULDBLOCK" ? "EAGAIN" : name;

    private bool IsRefusal(string error) => instance.Platform.Refusals.Any(r => SameError(r, error));
}
