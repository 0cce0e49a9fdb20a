namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Where to bind, connect or send: a socket's address (<c>@a</c>), or a host with a port.</summary>
/// <param name="Host">The host as it is written, or null where the whole address is a socket's.</param>
/// <param name="Socket">The socket whose address or port it is, or null for any port.</param>
/// <remarks>Source: <c>PROTOCOL.md</c>, ADDR. No port number is in a plan: on another machine the port may be in use.</remarks>
public sealed record Address(string? Host, string? Socket)
{
    /// <summary>The host that stands for every address of the machine.</summary>
    public const string Any = "any";

    /// <summary>
    /// What stands for a port in families that have none, in hexadecimal: the Ethernet protocol of a packet socket, the groups of
    /// a netlink socket; null elsewhere.
    /// </summary>
    public string? Number { get; private init; }

    /// <summary>Whether it is a group of IPv4 (224.0.0.0 to 239.255.255.255), written as a literal.</summary>
    public bool IsGroup =>
        Host?.Split('.') is [var first, _, _, _] && byte.TryParse(first, out byte number) && number is >= 224 and <= 239;

    /// <summary>Whether it is a group of IPv6 (ff00::/8), written as a literal.</summary>
    public bool IsGroupOfIPv6 => Host is not null && Host.StartsWith("[ff", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address; null when the text is none.</summary>
    public static Address? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is ['@', _, ..])
            return new Address(null, text[1..]);
        int colon = text.LastIndexOf(':');
        if (colon <= 0)
            return null;
        string host = text[..colon];
        return text[(colon + 1)..] switch
        {
            "0" => new Address(host, null),
            ['@', _, ..] port => new Address(host, port[1..]),
            ['0', 'x', ..] number when number[2..] is { Length: > 0 } digits && digits.All(char.IsAsciiHexDigit) =>
                new Address(host, null) { Number = number },
            _ => null,
        };
    }
}
