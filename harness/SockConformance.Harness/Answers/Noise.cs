using System.Globalization;
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

    /// <summary>Options whose value is made of counts and times, in whatever layout a step reads it.</summary>
    private static readonly string[] Measures = ["TCP_INFO"];

    /// <summary>Bytes from which on one call need not move all: how many it does, memory and timing decide.</summary>
    private const int LargeTransfer = 65_536;

    /// <summary>A raw socket of ICMPv6 receives reports of groups too, which the system sends when it likes.</summary>
    private const string RawKind = "raw6";

    private static readonly string[] OfMessage = [Request.ValueName, "data", "bytes"];

    /// <summary>Whether a field is left out, whatever the option.</summary>
    public static bool IsField(string field) => Fields.Contains(MessageFields.Name(field));

    /// <summary>Whether the value of a step is left out.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="index">The step's index in it.</param>
    public static bool IsValue(CaseInstance instance, int index)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var asked = instance.Steps[index].Request.Asked;
        if (asked.Verb.Is(VerbTraits.OfMachine))
            return true;
        if (asked.Verb.Is(VerbTraits.Gets) && asked.Option is { } read && Measures.Contains(read.Name.Name))
            return true;
        var row = asked.Option?.Option?.Rows.GetValueOrDefault(instance.Platform.Id);
        if (row is null || asked.Verb.Is(VerbTraits.Sets))
            return false;
        return row.Varies || row.Noise switch
        {
            RowNoise.Always => true,
            RowNoise.Default => SetBefore(instance, index, asked) is not { } set || IsBeyondLimits(set),
            RowNoise.Limit => SetBefore(instance, index, asked) is { } set && IsBeyondLimits(set),
            _ => false,
        };
    }

    /// <summary>
    /// Whether a field of what was sent or received is left out: how much of a large transfer one call moved, and which of the
    /// messages that come in a raw socket of ICMPv6 received.
    /// </summary>
    /// <param name="instance">The case.</param>
    /// <param name="asked">The request.</param>
    /// <param name="field">The reply's field.</param>
    /// <param name="value">What it says.</param>
    public static bool IsMoved(CaseInstance instance, Request asked, string field, string value)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(asked);
        bool receives = asked.Verb.Is(VerbTraits.Receives);
        if (receives && instance.Kind == RawKind && OfMessage.Contains(MessageFields.Name(field)))
            return true;
        return field == Request.ValueName && asked.Count >= LargeTransfer && (receives || asked.Verb.Is(VerbTraits.Sends))
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int moved)
            && moved > 0 && moved < asked.Count;
    }

    /// <summary>The set that decides what is read: the last one before it on this socket, or on its listener.</summary>
    private static Request? SetBefore(CaseInstance instance, int index, Request get)
    {
        string socket = get.Socket;
        foreach (var step in instance.Steps.Take(index).Reverse())
        {
            var asked = step.Request.Asked;
            if (asked.Verb.Is(VerbTraits.Sets) && asked.IsOf(get.Option!.Option) && asked.Socket == socket && HasValue(asked))
                return asked;
            if (asked.Socket == socket && asked["listener"] is { } listener)
                socket = listener;
        }
        return null;
    }

    /// <summary>Whether a set asks for more than a limit of the machine may allow.</summary>
    private static bool IsBeyondLimits(Request set) =>
        set.Value is { } value && WholeNumber.Parse(value) is < 0 or > MostBelowLimits;

    /// <summary>Whether a set has a value: one whose buffer is nowhere changes nothing.</summary>
    private static bool HasValue(Request set) => set["buffer"] is not ("null" or "unmapped");
}
