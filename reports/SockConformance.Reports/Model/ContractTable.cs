using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Reports.Model;

/// <summary>
/// A contract: what a call promises for every option of a type. It has a section of its own and makes no option's cell divergent.
/// </summary>
/// <param name="Contract">The contract.</param>
/// <param name="Rows">Its claims.</param>
/// <param name="Results">Its cases, one entry a column.</param>
public sealed record ContractTable(Subject Contract, IReadOnlyList<ContractRow> Rows, IReadOnlyList<ContractResults> Results)
{
    internal static ContractTable Build(Subject contract, IReadOnlyList<ContractResults> results)
    {
        var rows = contract.Claims.Where(c => c.Untestable is null).GroupBy(c => c.Name)
            .Select(g => new ContractRow(g.Key, [.. g], [.. results.Select(r => Score([.. g], r))]));
        return new ContractTable(contract, [.. rows], results);
    }

    /// <summary>How a column keeps what its platform's claim says; null where no claim of that name is in force there.</summary>
    private static ContractScore? Score(IReadOnlyList<Claim> claims, ContractResults results)
    {
        var platform = results.Column.Platform;
        if (claims.FirstOrDefault(c => c.Platform == platform.Id) is not { } claim
            || results.Column.Facts is not { } facts
            || !facts.InForce(claim.From, claim.Until, platform))
        {
            return null;
        }
        // What an erratum excuses, or a contradiction settles, is not for the target to keep.
        var verdicts = results.Results.SelectMany(r => r.Verdicts
            .Where(v => ReferenceEquals(v.Claim, claim) && !v.Verdict.Excused && v.Verdict.SettledBy is null)
            .Select(v => (r.Case, v.Verdict))).ToList();
        bool ofOptions = verdicts.Any(v => v.Case.Option is not null);
        var units = verdicts.GroupBy(v => ofOptions ? v.Case.Option?.Name ?? "" : v.Case.Id)
            .ToLookup(g => Together([.. g.Select(v => v.Verdict)]), g => g.Key);
        return new ContractScore(
            ofOptions ? "option" : "case",
            [.. units[VerdictCode.Pass]],
            [.. units[VerdictCode.Fail]],
            [.. units[VerdictCode.Unresolved]]);
    }

    private static VerdictCode Together(IReadOnlyList<Verdict> verdicts) =>
        verdicts.Any(v => v.IsFault) ? VerdictCode.Fail
        : verdicts.Any(v => v.Code == VerdictCode.Unresolved) ? VerdictCode.Unresolved
        : verdicts.Any(v => v.Code == VerdictCode.Pass) ? VerdictCode.Pass
        : VerdictCode.Unresolved;
}
