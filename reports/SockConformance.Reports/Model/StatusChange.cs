using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Model;

/// <summary>An option that has another status than in the run before.</summary>
/// <param name="Option">The option.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is since.</param>
public sealed record StatusChange(Subject Option, CellOutcome Before, CellOutcome After);
