namespace SockConformance.Harness.Expectations.Requests;

/// <summary>Where to bind, connect or send: a socket's address (<c>@a</c>), or a host with any port or a socket's.</summary>
/// <param name="Host">The host as it is written, or null where the whole address is a socket's.</param>
/// <param name="Socket">The socket whose address or port it is, or null for any port.</param>
/// <remarks>Source: <c>PROTOCOL.md</c>, ADDR. No port number is in a plan: on another machine the port may be in use.</remarks>
public sealed record Address(string? Host, string? Socket)
{
    /// <summary>The host that stands for every address of the machine.</summary>
    public const string Any = "any";

    /// <summary>Reads an address; null when the text is none.</summary>
    public static Address? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is ['@', _, ..])
            return new Address(null, text[1..]);
        int colon = text.LastIndexOf(':');
        if (colon <= 0)
            return null;
        string port = text[(colon + 1)..];
        return port is "0" or ['@', _, ..] ? new Address(text[..colon], port == "0" ? null : port[1..]) : null;
    }
}
