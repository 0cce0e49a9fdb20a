using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Comparing;

/// <summary>One thing in which two runs of a target differ.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Claim">The claim, or null where it is the case as a whole or no claim speaks.</param>
/// <param name="Step">The label of the step whose reply differs, or null where it is a verdict.</param>
/// <param name="Before">What the old run has, in words; empty where it has nothing.</param>
/// <param name="After">What the new run has, in words; empty where it has nothing.</param>
public sealed record Difference(DifferenceKind Kind, string CaseId, string? Claim, string? Step, string Before, string After)
{
    /// <summary>The option or contract that the case belongs to: <c>SOL_SOCKET/SO_LINGER</c>.</summary>
    public string Subject => Id.Subject;

    /// <summary>What the case is called within its file.</summary>
    public string CaseName => Id.Case;

    /// <summary>The values of its parameters: <c>tcp4</c>; empty where it has none.</summary>
    public string Parameters => Id.Parameters;

    private CaseId Id => Expectations.CaseId.Parse(CaseId);
}
