using SockConformance.Reports.Model;

namespace SockConformance.Reports.Site;

/// <summary>A case as one system answered it.</summary>
/// <param name="Column">The system.</param>
/// <param name="Result">What came of the case there.</param>
internal sealed record Answered(TargetColumn Column, CaseResult Result);
