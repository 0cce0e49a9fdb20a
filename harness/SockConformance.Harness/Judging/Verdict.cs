namespace SockConformance.Harness.Judging;

/// <summary>What the judge says of one claim in one case.</summary>
/// <param name="Claim">The claim's name, or null where the case has no claim for the platform.</param>
/// <param name="Code">The result.</param>
/// <param name="Cause">Why.</param>
public sealed record Verdict(string? Claim, VerdictCode Code, Cause Cause)
{
    /// <summary>
    /// Whether it is a failure that an erratum of the claim tells of, with the very answer that the erratum says: the document's
    /// fault, not the target's.
    /// </summary>
    public bool Excused { get; init; }

    /// <summary>Whether the case was run again alone and came out otherwise.</summary>
    public bool Flaky => Cause.Kind == CauseKind.Flaky;
}
