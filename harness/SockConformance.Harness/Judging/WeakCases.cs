using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>Finds weak cases in what a target answered: which values are defaults is only known there.</summary>
public static class WeakCases
{
    private const string IsDefault = "the value read after the set is the default; set another";

    private const string OneSided = "only one value of the boolean was ever read after a set; show it by both";

    /// <summary>The weak cases, by id.</summary>
    /// <param name="instances">The cases of the run's plan, by id.</param>
    /// <param name="transcripts">What was answered.</param>
    /// <param name="failed">The ids of cases that a verdict says have failed: a target that keeps nothing of what is set is a
    /// finding, and no fault of the case.</param>
    public static IReadOnlyList<WeakCase> Find(
        IReadOnlyDictionary<string, CaseInstance> instances,
        IReadOnlyCollection<Transcript> transcripts,
        IReadOnlySet<string> failed)
    {
        ArgumentNullException.ThrowIfNull(instances);
        ArgumentNullException.ThrowIfNull(transcripts);
        ArgumentNullException.ThrowIfNull(failed);
        var seen = transcripts.Where(t => instances.ContainsKey(t.CaseId)).SelectMany(t => Reads(instances[t.CaseId], t))
            .ToList();
        var defaults = seen.Where(r => r.Instance.Case.IsProbe && !r.AfterSet)
            .DistinctBy(r => (r.Option.Id, r.Instance.Kind)).ToDictionary(r => (r.Option.Id, r.Instance.Kind), r => r.Value);
        var afterSet = seen.Where(r => r.AfterSet && r.Judged && !r.Instance.Subject.IsContract && r.Option == r.Instance.Option)
            .ToList();
        var weak = afterSet
            .GroupBy(r => r.Instance.Id)
            .Where(g => !failed.Contains(g.Key) && g.All(IsDefaultValue))
            .Select(g => Weak(g.Key, g.First(), IsDefault));
        var oneSided = afterSet
            .Where(r => r.Instance.Row?.Type == "bool")
            .GroupBy(r => r.Option.Id)
            .Where(g => !g.Any(r => failed.Contains(r.Instance.Id)))
            .Where(g => g.All(r => r.Value == "0") || g.All(r => r.Value != "0"))
            .Select(g => Weak(g.Key, g.First(), OneSided));
        return [.. weak.Concat(oneSided).OrderBy(w => w.CaseId, StringComparer.Ordinal)];

        bool IsDefaultValue(Read read) =>
            defaults.TryGetValue((read.Option.Id, read.Instance.Kind), out string? value) && value == read.Value;
    }

    private static WeakCase Weak(string id, Read first, string why) =>
        new(id, first.Label, first.Value, why, first.Instance.Case.Where);

    /// <summary>Each labelled get that succeeded, with whether the same option was set on the same socket before.</summary>
    private static IEnumerable<Read> Reads(CaseInstance instance, Transcript transcript)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < Math.Min(instance.Steps.Count, transcript.Exchanges.Count); i++)
        {
            var step = instance.Steps[i];
            var request = step.Request.Asked;
            var reply = transcript.Exchanges[i].Reply;
            if (instance.Option is not { } option || !request.IsOf(option) || reply.Status != ReplyStatus.Ok)
                continue;
            if (request.Verb.Is(VerbTraits.Sets))
                set.Add(request.Socket);
            else if (step.Label is { } label)
            {
                string value = new Observation(reply, null).Whole;
                yield return new Read(instance, option, label, value, set.Contains(request.Socket), IsJudged(instance, label));
            }
        }
    }

    private static bool IsJudged(CaseInstance instance, string label) => instance.Expected.SelectMany(e => e.Checks)
        .Any(c => c.Label == label && c.Field is null or "onoff" or "seconds" && c.Matchers.All(SaysWhich));

    private static bool SaysWhich(Matcher matcher) =>
        matcher.Kind is not (MatcherKind.Any or MatcherKind.Ok or MatcherKind.Fails);

    private sealed record Read(CaseInstance Instance, Subject Option, string Label, string Value, bool AfterSet, bool Judged);
}
