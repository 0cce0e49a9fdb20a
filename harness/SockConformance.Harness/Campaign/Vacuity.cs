namespace SockConformance.Harness.Campaign;

/// <summary>The claims that a target fulfils with the option set and without.</summary>
/// <param name="Claims">Those whose cases are to blame: they would pass whatever the option does.</param>
/// <param name="Ignored">Those whose cases tell the two apart on the platform's own system: there the option does something, and
/// this target does the same with it and without.</param>
/// <param name="Reference">The target that was asked for these; null where none was needed or could be run.</param>
public sealed record Vacuity(IReadOnlyList<EffectClaim> Claims, IReadOnlyList<EffectClaim> Ignored, string? Reference);
