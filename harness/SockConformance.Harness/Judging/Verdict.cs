namespace SockConformance.Harness.Judging;

/// <summary>What the judge says of one claim in one case.</summary>
/// <param name="Claim">The claim's name, or null where the case has no claim for the platform.</param>
/// <param name="Code">The result.</param>
/// <param name="Reason">Why, in a sentence; empty for a pass.</param>
/// <param name="Step">The label of the step that decided a fail, or null.</param>
/// <param name="Expected">What was expected there, or null.</param>
/// <param name="Observed">What was observed there, or null.</param>
/// <param name="Flaky">True when the case was run again alone and came out otherwise.</param>
public sealed record Verdict(
    string? Claim, VerdictCode Code, string Reason, string? Step = null, string? Expected = null, string? Observed = null, bool Flaky = false);
