namespace SockConformance.Harness.Planning;

/// <summary>One call with every name of a level, on one kind of socket.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Socket">Its family, type and protocol as the protocol writes them.</param>
/// <param name="Call"><c>get</c> or <c>set</c>.</param>
/// <param name="Level">The level's number.</param>
/// <param name="Names">The numbers to ask, those that no system has first.</param>
public sealed record ScanCase(string Kind, string Socket, string Call, long Level, IReadOnlyList<long> Names)
{
    /// <summary>How many requests a name takes.</summary>
    public int RequestsOfAName => Call == "set" ? 3 : 1;
}
