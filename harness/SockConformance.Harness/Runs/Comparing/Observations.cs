using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs.Comparing;

/// <summary>What two transcripts of one case have seen differently, but for what its <c>varies</c> says differs from run to run, and for times.</summary>
public static class Observations
{
    /// <summary>How the value was asked for and its bytes: nothing that the value does not say already.</summary>
    private static readonly string[] Frame = ["via", "raw"];

    /// <summary>The labelled steps whose replies differ, each with both replies in words.</summary>
    /// <param name="instance">The case; both transcripts must be of this version of it.</param>
    /// <param name="old">One transcript.</param>
    /// <param name="new">The other.</param>
    /// <param name="valuesOnly">Whether only what gets of options gave is looked at.</param>
    public static IEnumerable<(string Label, string Before, string After)> Differing(CaseInstance instance, Transcript old, Transcript @new, bool valuesOnly = false)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        int count = Math.Min(instance.Steps.Count, Math.Max(old.Exchanges.Count, @new.Exchanges.Count));
        for (int i = 0; i < count; i++)
        {
            if (instance.Steps[i].Label is not { } label || instance.Case.Varies.Contains(label))
                continue;
            if (valuesOnly && !instance.Steps[i].Verb.StartsWith("getsockopt", StringComparison.Ordinal))
                continue;
            var (before, after) = (old.Exchanges.ElementAtOrDefault(i)?.Reply, @new.Exchanges.ElementAtOrDefault(i)?.Reply);
            var varies = instance.Case.Varies.Where(v => v.StartsWith(label + ".", StringComparison.Ordinal)).Select(v => v[(label.Length + 1)..]).ToList();
            if (Lasting(before, varies) != Lasting(after, varies))
                yield return (label, InWords(before, after), InWords(after, before));
        }
    }

    private static string Lasting(Reply? reply, IReadOnlyCollection<string> varies) => reply is null
        ? ""
        : (reply with { Fields = [.. reply.Fields.Where(f => !Frame.Contains(f.Key) && !varies.Contains(f.Key))] }).Text;

    /// <summary>The short words, unless the two replies would then read alike.</summary>
    private static string InWords(Reply? reply, Reply? other) => reply is null ? "nothing"
        : other is not null && Wording.Of(reply) == Wording.Of(other) ? reply.Text : Wording.Of(reply);
}
