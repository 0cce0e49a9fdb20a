namespace SockConformance.Harness.Expectations.Requests;

/// <summary>A name of the target's headers, with the number to take where they lack it; or a number alone.</summary>
/// <param name="Name">The name, or the number as it was written.</param>
/// <param name="Number">The number behind a name, as it was written, or null.</param>
/// <remarks>Source: <c>PROTOCOL.md</c>, SYMBOL.</remarks>
public readonly record struct Symbol(string Name, string? Number)
{
    /// <summary>Whether it begins as a name does.</summary>
    public bool IsName => Name.Length > 0 && char.IsAsciiLetter(Name[0]);

    /// <summary>Reads <c>NAME</c>, <c>NAME=NUMBER</c> or a number.</summary>
    public static Symbol Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new Symbol(text, null) : new Symbol(text[..equals], text[(equals + 1)..]);
    }

    /// <summary>As the protocol writes it.</summary>
    public override string ToString() => Number is null ? Name : $"{Name}={Number}";
}
