using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Model;

/// <summary>A target that does not keep what its platform's documents promise of an option, or crashes in a contract.</summary>
/// <param name="Subject">The option or the contract.</param>
/// <param name="Column">The target.</param>
/// <param name="Cell">The option's cell; null for a contract.</param>
/// <param name="Findings">What is not kept, worst first; at least one.</param>
public sealed record Disagreement(Subject Subject, TargetColumn Column, Cell? Cell, IReadOnlyList<Finding> Findings)
{
    /// <summary>The worst of its findings.</summary>
    public Finding Worst => Findings[0];

    /// <summary>How many of the surveyed programs and runtimes use the option.</summary>
    public long Users { get; init; }

    /// <summary>All disagreements: by consequence, then by how many programs use the option.</summary>
    internal static IReadOnlyList<Disagreement> Find(
        RuntimeNames names, IEnumerable<OptionRow> rows, IEnumerable<ContractTable> contracts)
    {
        var ofOptions = rows.SelectMany(r => r.Cells).Where(c => c.Findings.Count > 0)
            .Select(c => new Disagreement(c.Option, c.Column, c, c.Findings) { Users = names.Users(c.Option.Id) });
        var ofContracts = contracts
            .SelectMany(t => t.Results.Select(r => new Disagreement(t.Contract, r.Column, null, Crashes(r))))
            .Where(d => d.Findings.Count > 0);
        return [.. ofOptions.Concat(ofContracts)
            .OrderBy(d => d.Worst.Consequence).ThenByDescending(d => d.Users).ThenByDescending(d => d.Findings.Sum(f => f.Cases))
            .ThenBy(d => d.Subject.Id, StringComparer.Ordinal).ThenBy(d => d.Column.Key, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<Finding> Crashes(ContractResults results) =>
        [.. Model.Findings.FromResults(results.Results).Where(f => f.Consequence == Consequence.Crash)];
}
