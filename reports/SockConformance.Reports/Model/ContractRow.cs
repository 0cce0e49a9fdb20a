using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Model;

/// <summary>A claim of a contract across the targets.</summary>
/// <param name="Name">The claim's name.</param>
/// <param name="Claims">The claims of that name, one a platform that makes it.</param>
/// <param name="Scores">One a column; null where the column's platform does not make the claim, or has no run, or a later
/// version.</param>
public sealed record ContractRow(string Name, IReadOnlyList<Claim> Claims, IReadOnlyList<ContractScore?> Scores);
