using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Reproducing;

/// <summary>A request of the plan with its words apart.</summary>
/// <param name="Step">The step that it was made from.</param>
/// <param name="Words">Its words in order, without the options.</param>
/// <param name="Options"><c>len</c>, <c>buffer</c>, <c>optlen</c>, <c>control</c>.</param>
internal sealed record Request(StepInstance Step, IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options)
{
    private static readonly string[] Keys = ["len", "buffer", "optlen", "control", "limit"];

    public string Verb => Words[0];

    /// <summary>The name under which the step is observed, or null: then it must succeed.</summary>
    public string? Label => Step.Label;

    public string? this[string key] => Options.GetValueOrDefault(key);

    public static Request Parse(StepInstance step, string line)
    {
        var words = line.Split(' ').ToLookup(w => Keys.Contains(w.Split('=')[0]) && w.Contains('=', StringComparison.Ordinal));
        return new Request(step, [.. words[false]], words[true].ToDictionary(w => w.Split('=')[0], w => w[(w.IndexOf('=', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal));
    }

    /// <summary>The request of an <c>after</c>, without its first two words.</summary>
    public Request Inner => this with { Words = [.. Words.Skip(2)] };

    /// <summary>The sockets whose addresses it uses: <c>@x</c>, also behind a host.</summary>
    public IEnumerable<string> Addressed => Verb is "bind" or "connect" or "sendto" or "after"
        ? Words.Skip(2).Select(w => w.LastIndexOf('@') is var at and >= 0 ? w[(at + 1)..] : "").Where(n => n.Length > 0)
        : [];
}
