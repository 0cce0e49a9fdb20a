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
            .Select(g => new ContractRow(g.Key, [.. g], [.. results.Select(r => Score(g.FirstOrDefault(c => c.Platform == r.Column.Platform.Id), r))]));
        return new ContractTable(contract, [.. rows], results);
    }

    private static ContractScore? Score(Claim? claim, ContractResults results)
    {
        if (claim is null || results.Column.Facts is not { } facts || !facts.InForce(claim.From, claim.Until, results.Column.Platform))
            return null;
        // What an erratum excuses, or a contradiction settles, is not for the target to keep.
        var verdicts = results.Results.SelectMany(r => r.Verdicts
            .Where(v => ReferenceEquals(v.Claim, claim) && !v.Verdict.Excused && v.Verdict.SettledBy is null)
            .Select(v => (r.Case, v.Verdict))).ToList();
        bool ofOptions = verdicts.Any(v => v.Case.Option is not null);
        var units = verdicts.GroupBy(v => ofOptions ? v.Case.Option?.Name ?? "" : v.Case.Id)
            .ToLookup(g => g.Any(v => v.Verdict.IsFault) ? VerdictCode.Fail
                : g.Any(v => v.Verdict.Code == VerdictCode.Unresolved) || g.All(v => v.Verdict.Code != VerdictCode.Pass) ? VerdictCode.Unresolved
                : VerdictCode.Pass, g => g.Key);
        return new ContractScore(ofOptions ? "option" : "case", [.. units[VerdictCode.Pass]], [.. units[VerdictCode.Fail]], [.. units[VerdictCode.Unresolved]]);
    }
}
