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
        return row is { Varies: true } or { Noise: RowNoise.Always }
            || (row is { Noise: RowNoise.Default } && !WasSet(instance, index, asked.Option!.Option!));
    }

    private static bool WasSet(CaseInstance instance, int before, Subject option) =>
        instance.Steps.Take(before).Any(s => s.Request.Asked is { } r && r.Verb.Is(VerbTraits.Sets) && r.IsOf(option));
}
