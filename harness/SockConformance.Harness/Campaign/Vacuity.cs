namespace SockConformance.Harness.Campaign;

/// <summary>The claims that a target fulfils with the option set and without.</summary>
/// <param name="Claims">Those whose cases are to blame: they would pass whatever the option does.</param>
/// <param name="Ignored">Those of which this target alone does the same with the option and without: an emulation, while the
/// platform's own system tells the two apart, or could not be asked.</param>
/// <param name="Mismarked">Those that are said to hold where the option is never set, and fail there; of a platform's own
/// system alone.</param>
/// <param name="Reference">The target that was asked for these; null where none was needed or could be run.</param>
public sealed record Vacuity(
    IReadOnlyList<EffectClaim> Claims, IReadOnlyList<EffectClaim> Ignored, IReadOnlyList<EffectClaim> Mismarked,
    string? Reference);
