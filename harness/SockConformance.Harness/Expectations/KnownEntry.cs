namespace SockConformance.Harness.Expectations;

/// <summary>A divergence that was looked at and is explained.</summary>
/// <param name="Case">A glob of case ids.</param>
/// <param name="Claim">The claim's name, or <c>*</c>.</param>
/// <param name="When">Conditions on the target: <c>release</c>, <c>arch</c>, <c>user</c>, <c>libc</c>, <c>version</c>, each a
/// glob, and <c>from</c> and <c>until</c>, versions of the system.</param>
/// <param name="Reason">Why, in a sentence or two.</param>
/// <param name="Link">Where more can be read, or null.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="Inherited">Whether the target has it from the list of another (<c>- like: local</c>): then it need not be true of
/// this one, and is never stale.</param>
public sealed record KnownEntry(
    string Case,
    string Claim,
    IReadOnlyDictionary<string, string> When,
    string Reason,
    string? Link,
    Place Where,
    bool Inherited = false)
{
    /// <summary>How bad the divergence is, where the answer does not tell; else null.</summary>
    public Consequence? Consequence { get; init; }

    /// <summary>Whether it comes in some runs only: then it is not stale where what it lists passes.</summary>
    public bool Varies { get; init; }

    /// <summary>Written where nobody has given a reason yet; lint refuses it.</summary>
    public const string ToBeWritten = "to be written";
}
