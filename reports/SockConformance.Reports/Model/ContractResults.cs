namespace SockConformance.Reports.Model;

/// <summary>The cases of a contract on one target.</summary>
/// <param name="Column">The target.</param>
/// <param name="Results">The cases, sorted by id.</param>
public sealed record ContractResults(TargetColumn Column, IReadOnlyList<CaseResult> Results);
