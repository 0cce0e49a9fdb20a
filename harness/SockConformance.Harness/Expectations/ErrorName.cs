namespace SockConformance.Harness.Expectations;

/// <summary>One error and its name on each system.</summary>
/// <param name="Says">When it is told, in a sentence, and where the systems part.</param>
/// <param name="Names">Its names by platform, the first being the one that the driver tells; a platform that does not have it is
/// left out.</param>
/// <param name="Numbers">The number of the first name by platform; a platform that does not have it is left out.</param>
/// <param name="Dotnet">The member of .NET's SocketError, or null.</param>
/// <param name="Where">Where it stands.</param>
public sealed record ErrorName(
    string Says, IReadOnlyDictionary<string, IReadOnlyList<string>> Names, IReadOnlyDictionary<string, long> Numbers,
    string? Dotnet, Place Where)
{
    /// <summary>Whether some system calls it that, whatever the case.</summary>
    public bool IsCalled(string name) => IsSame(Dotnet, name) || Names.Values.Any(all => all.Any(n => IsSame(n, name)));

    /// <summary>Its names and number on a platform: <c>EAGAIN, EWOULDBLOCK (11)</c>; empty where there is none.</summary>
    public string Words(string platform) =>
        string.Join(", ", Names.GetValueOrDefault(platform, []))
        + (Numbers.TryGetValue(platform, out long number) ? $" ({number})" : "");

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
