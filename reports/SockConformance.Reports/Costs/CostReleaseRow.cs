namespace SockConformance.Reports.Costs;

/// <summary>What a call costs on each release.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Call"><c>get</c> or <c>set</c>.</param>
/// <param name="Cells">Its costs, by release; null where it was not measured.</param>
public sealed record CostReleaseRow(string Option, string Call, IReadOnlyList<CostReleaseCell?> Cells);
