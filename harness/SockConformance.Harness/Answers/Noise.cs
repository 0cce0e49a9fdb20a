using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Answers;

/// <summary>
/// What an answer leaves out, since it says something of the machine or the moment and nothing of the system: this and
/// <c>noise</c> in an option's row alone say so.
/// </summary>
/// <remarks>Source: expectations/README.md, <i>Answers</i>.</remarks>
public static class Noise
{
    /// <summary>Written in place of a value that is left out.</summary>
    public const string LeftOut = "~";

    /// <summary>Fields that are left out wherever they stand: the process, the time, how a number was found, and bytes that the
    /// value says already.</summary>
    private static readonly string[] Fields = ["pid", "cpid", "spid", "age_us", "hardware_age_us", "us", "via", "raw", "cdata"];

    /// <summary>The largest number that no machine's limit (of a buffer, say) is expected to cut.</summary>
    private const long MostBelowLimits = 100_000;

    /// <summary>Verbs that tell of the machine and not of its sockets.</summary>
    private static readonly string[] Verbs = ["sysctl", "identity", "symbol", "sizeof", "structure"];

    /// <summary>Whether a field is left out, whatever the option.</summary>
    public static bool IsField(string field) => Fields.Contains(MessageFields.Name(field));

    /// <summary>Whether the value of a step is left out.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="index">The step's index in it.</param>
    public static bool IsValue(CaseInstance instance, int index)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var asked = instance.Steps[index].Request.Asked;
        if (Verbs.Contains(asked.Verb.Name))
            return true;
        var row = asked.Option?.Option?.Rows.GetValueOrDefault(instance.Platform.Id);
        return !asked.Verb.Is(VerbTraits.Sets)
            && (row is { Varies: true } or { Noise: RowNoise.Always }
                || (row is { Noise: RowNoise.Default } && !IsDecidedBySet(instance, index, asked)));
    }

    /// <summary>
    /// Whether the case itself decides what is read: it set the option on this socket before, or on the listener of it, to a
    /// value that no limit of the machine cuts.
    /// </summary>
    private static bool IsDecidedBySet(CaseInstance instance, int index, Request get)
    {
        string socket = get.Socket;
        foreach (var step in instance.Steps.Take(index).Reverse())
        {
            var asked = step.Request.Asked;
            if (asked.Verb.Is(VerbTraits.Sets) && asked.IsOf(get.Option!.Option) && asked.Socket == socket && HasValue(asked))
                return asked.Value is not { } value || WholeNumber.Parse(value) is not (< 0 or > MostBelowLimits);
            if (asked.Socket == socket && asked["listener"] is { } listener)
                socket = listener;
        }
        return false;
    }

    /// <summary>Whether a set has a value: one whose buffer is nowhere changes nothing.</summary>
    private static bool HasValue(Request set) => set["buffer"] is not ("null" or "unmapped");
}
