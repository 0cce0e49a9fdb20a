namespace SockConformance.Harness.Checking;

/// <summary>In what systems differ on an option.</summary>
/// <param name="Aspect">In what.</param>
/// <param name="Notes">What holds on which of them.</param>
internal sealed record Difference(FindingAspect Aspect, IReadOnlyList<SystemNote> Notes);
