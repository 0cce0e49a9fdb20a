using System.Collections.Frozen;
using System.Globalization;

namespace SockConformance.Harness.Protocol;

/// <summary>What a driver says of the system that it runs on.</summary>
/// <remarks>Source: <c>PROTOCOL.md</c>, <c>hello</c>.</remarks>
public sealed record Hello
{
    /// <summary>The protocol's version that this harness speaks.</summary>
    public const int SpokenProtocol = 1;

    private const string Windows = "Windows";

    private Hello(Reply reply)
    {
        Reply = reply;
        Protocol = Number("protocol");
        TickMicroseconds = Number("tick_us");
        string[] capabilities = (reply["caps"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        Capabilities = capabilities.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The reply as it came.</summary>
    public Reply Reply { get; }

    /// <summary>The protocol's version that the driver speaks.</summary>
    public long Protocol { get; }

    /// <summary>The resolution of the system's waits, in microseconds; 0 when unknown.</summary>
    public long TickMicroseconds { get; }

    /// <summary>What the process may and can do.</summary>
    public FrozenSet<string> Capabilities { get; }

    /// <summary>The system's name, as <c>uname</c> says it, or <c>Windows</c>.</summary>
    public string Os => Reply["os"] ?? "?";

    /// <summary>The system's release: <c>6.1.0-18-amd64</c>, <c>10.0.19045</c>.</summary>
    public string Release => Reply["release"] ?? "?";

    /// <summary>The processor's architecture.</summary>
    public string Machine => Reply["machine"] ?? "?";

    /// <summary>
    /// The architecture, and what of the ABI decides numbers beside it: <c>armv7l+time64</c> of a 32-bit system whose programs
    /// have times of 64 bits. (x32, which is x86_64 with small pointers, has the numbers of x86_64.)
    /// </summary>
    public string Abi
    {
        get
        {
            string[] sizes = (Reply["sizes"] ?? "").Split(',');
            bool isTime64 = sizes.Contains("long:4") && sizes.Contains("time_t:8") && Machine != "x86_64" && Os != Windows;
            return isTime64 ? Machine + "+time64" : Machine;
        }
    }

    /// <summary>The version of Wine, or null where the system is not Wine.</summary>
    public string? Wine => Reply["wine"];

    /// <summary>The C library and its version.</summary>
    public string Libc => Reply["libc"] ?? "?";

    /// <summary>Reads a reply to <c>hello</c>.</summary>
    /// <returns>The reading, or null with the reason in <paramref name="why"/>.</returns>
    public static Hello? Read(Reply reply, out string why)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (reply.Status != ReplyStatus.Ok || reply["protocol"] is null)
        {
            why = $"the driver answered hello with '{Shorten(reply.Line)}'; allowed is 'ok protocol={SpokenProtocol} ...'";
            return null;
        }
        var hello = new Hello(reply);
        why = hello.Protocol == SpokenProtocol ? ""
            : $"the driver speaks protocol {hello.Protocol}, this harness speaks {SpokenProtocol}; "
                + "build the driver from the same sources";
        return why.Length == 0 ? hello : null;
    }

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "...";

    private long Number(string key) =>
        long.TryParse(Reply[key], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long n) ? n : 0;
}
