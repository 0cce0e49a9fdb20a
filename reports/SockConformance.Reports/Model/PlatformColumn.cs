using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Model;

/// <summary>A platform in the matrix: its documents and the targets that are held against them.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Targets">Its columns; at least one.</param>
public sealed record PlatformColumn(Platform Platform, IReadOnlyList<TargetColumn> Targets);
