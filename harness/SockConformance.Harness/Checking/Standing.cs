using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking;

/// <summary>How an option stands on a system.</summary>
/// <param name="System">The system.</param>
/// <param name="Option">The option that is meant there; another one's file where the name is an alias.</param>
/// <param name="Row">Its row there; null where the system does not have it.</param>
/// <param name="Lacks">Why the system does not have it; null where it does.</param>
public sealed record Standing(CheckedSystem System, Subject Option, Row? Row, string? Lacks);
