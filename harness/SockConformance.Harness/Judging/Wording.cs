using System.Globalization;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>Says in words what a target answered.</summary>
public static class Wording
{
    /// <summary>The answer, short: <c>EINVAL</c>, <c>ok: 8192</c>, <c>no answer within 8000 ms</c>.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="field">The field that was looked at, or null.</param>
    public static string Text(Reply reply, string? field = null)
    {
        ArgumentNullException.ThrowIfNull(reply);
        switch (reply.Status)
        {
            case ReplyStatus.Err:
                return field is null || new Observation(reply, field).Text is not { } value
                    ? string.Create(CultureInfo.InvariantCulture, $"{reply.Name} ({reply.Number})")
                    : $"{value}, with {reply.Name}";
            case ReplyStatus.Absent: return $"{reply.Name} is not there";
            case ReplyStatus.Crash: return $"a fault: {reply.Name}";
            case ReplyStatus.Hang: return string.Create(CultureInfo.InvariantCulture, $"no answer within {reply.Number} ms");
            case ReplyStatus.Ended: return $"the driver ended: {reply.Name}";
            case ReplyStatus.Bad: return $"the driver did not understand: {reply.Name}";
            case ReplyStatus.Garbage:
                string line = reply.Name.Length > 80 ? reply.Name[..80] + "..." : reply.Name;
                return $"no reply of the protocol: '{line}'";
        }
        var seen = new Observation(reply, field);
        if (field is not null)
            return seen.Text ?? $"no {field}";
        // What a buffer held before the call looks like a value, and is none.
        if (reply["written"] == "0" && reply["len"] is { } length && length != "0")
            return "ok, but nothing was written";
        string whole = seen.Whole;
        string name = reply["name"] is { } n && n != "?" ? $" ({n})" : "";
        return whole.Length == 0 ? "ok" : whole + name;
    }
}
