using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs.Comparing;

/// <summary>
/// What two runs of one case have seen differently, but for times and what varies from run to run (<see cref="RunComparison"/>).
/// </summary>
public static class Observations
{
    /// <summary>The labelled steps whose replies differ, each with both replies in words.</summary>
    /// <param name="instance">The case; both runs must be of this version of it.</param>
    /// <param name="old">The case in one run.</param>
    /// <param name="new">The case in the other.</param>
    /// <param name="valuesOnly">Whether only what gets of options gave is looked at.</param>
    /// <param name="sameTarget">Whether both runs are of one target: of two, which may be on two machines, noise is left
    /// out.</param>
    public static IEnumerable<(string Label, string Before, string After)> Differing(
        CaseInstance instance, RunCase old, RunCase @new, bool valuesOnly = false, bool sameTarget = true)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var same = sameTarget ? [] : EqualAnswers(instance, old, @new);
        var one = RunComparison.Normalise(old, instance).Transcript.Exchanges;
        var other = RunComparison.Normalise(@new, instance).Transcript.Exchanges;
        for (int i = 0; i < Math.Min(instance.Steps.Count, Math.Max(one.Count, other.Count)); i++)
        {
            bool isValue = instance.Steps[i].Request.Asked.Verb.Is(VerbTraits.Gets);
            if (instance.Steps[i].Label is not { } label || (valuesOnly && !isValue) || same.Contains(label))
                continue;
            var (first, second) = (one.ElementAtOrDefault(i)?.Reply, other.ElementAtOrDefault(i)?.Reply);
            if (Lasting(first) == Lasting(second))
                continue;
            var before = old.Transcript.Exchanges.ElementAtOrDefault(i)?.Reply;
            var after = @new.Transcript.Exchanges.ElementAtOrDefault(i)?.Reply;
            if (first is { Status: ReplyStatus.Ok } && second is { Status: ReplyStatus.Ok } && first["value"] is null)
                yield return (label, Differing(first, second), Differing(second, first));
            else
                yield return (label, InWords(before, after), InWords(after, before));
        }
    }

    /// <summary>The labels of steps to which both have the same answer.</summary>
    private static HashSet<string> EqualAnswers(CaseInstance instance, RunCase old, RunCase @new)
    {
        var before = AnswerReader.Answers(instance, old.Transcript);
        var after = AnswerReader.Answers(instance, @new.Transcript);
        return [.. before.Zip(after).Where(p => p.First.Answer == p.Second.Answer).Select(p => p.First.Step.Label!)];
    }

    /// <summary>How the name was found, and the value's bytes: nothing that the value does not say already.</summary>
    private static bool IsFrame(string field) => MessageFields.Name(field) is "via" or "raw";

    private static string? Lasting(Reply? reply) =>
        reply is null ? null : (reply with { Fields = [.. reply.Fields.Where(f => !IsFrame(f.Key))] }).Text;

    /// <summary>The fields of a structure that differ: it may have dozens.</summary>
    private static string Differing(Reply reply, Reply other)
    {
        var fields = reply.Fields.Where(f => !IsFrame(f.Key) && other[f.Key] != reply[f.Key]);
        string text = string.Join(' ', fields.Select(f => f.Key + "=" + f.Value));
        return text.Length > 0 ? text : "ok";
    }

    /// <summary>The short words, unless the two replies would then read alike.</summary>
    private static string InWords(Reply? reply, Reply? other) => reply is null ? "nothing"
        : other is not null && Wording.Text(reply) == Wording.Text(other) ? reply.Text : Wording.Text(reply);
}
