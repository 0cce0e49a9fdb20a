namespace SockConformance.Harness.Expectations;

/// <summary>One error and its name on each system.</summary>
/// <param name="Says">When it is told, in a sentence, and where the systems part.</param>
/// <param name="Names">Its names by platform, the first being the one that the driver tells; a platform that does not have it is
/// left out.</param>
/// <param name="Number">Winsock's number, which is also the value of .NET's member; null where Winsock does not have it.</param>
/// <param name="Dotnet">The member of .NET's SocketError, or null.</param>
/// <param name="Where">Where it stands.</param>
public sealed record ErrorName(
    string Says, IReadOnlyDictionary<string, IReadOnlyList<string>> Names, long? Number, string? Dotnet, Place Where)
{
    /// <summary>Whether some system calls it that.</summary>
    public bool IsCalled(string name) => Dotnet == name || Names.Values.Any(n => n.Contains(name));
}
