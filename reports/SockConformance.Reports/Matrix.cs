using SockConformance.Harness;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;

namespace SockConformance.Reports;

/// <summary>Options against documents and targets: what every page is made from.</summary>
/// <remarks>Pure: the same catalog and runs always give the same matrix.</remarks>
public sealed record Matrix
{
    /// <summary>The platforms, in the catalog's order, each with its targets.</summary>
    public required IReadOnlyList<PlatformColumn> Platforms { get; init; }

    /// <summary>The options, by level and name; SOL_SOCKET comes first.</summary>
    public required IReadOnlyList<OptionRow> Rows { get; init; }

    /// <summary>The contracts.</summary>
    public required IReadOnlyList<ContractTable> Contracts { get; init; }

    /// <summary>Where targets do not keep what is promised, worst first.</summary>
    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    /// <summary>The runs over time, of the targets that have several.</summary>
    public IReadOnlyList<TargetHistory> Histories { get; init; } = [];

    /// <summary>What differs from earlier runs, where somebody asked for it; else null.</summary>
    public ComparisonSet? Changes { get; init; }

    /// <summary>All columns of targets, in the order of cells.</summary>
    public IEnumerable<TargetColumn> Columns => Platforms.SelectMany(p => p.Targets);

    /// <summary>All cases of a column, those of options first.</summary>
    internal IEnumerable<CaseResult> ResultsOf(TargetColumn column)
    {
        var cells = Rows.SelectMany(r => r.Cells).Where(c => ReferenceEquals(c.Column, column));
        var contracts = Contracts.SelectMany(t => t.Results).Where(r => ReferenceEquals(r.Column, column));
        return cells.SelectMany(c => c.Results).Concat(contracts.SelectMany(r => r.Results));
    }

    /// <summary>Builds the matrix.</summary>
    /// <param name="catalog">The expectations.</param>
    /// <param name="runs">The runs, one a column; judged already, and best by this catalog
    /// (<see cref="Harness.Campaign.Rejudge"/>).</param>
    /// <param name="earlier">Earlier runs of the same targets: they make the histories and no column.</param>
    /// <exception cref="InputException">A run is of a platform that the catalog does not know.</exception>
    public static Matrix Build(Catalog catalog, IReadOnlyList<Run> runs, IReadOnlyCollection<HistoryRun>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(runs);
        foreach (var run in runs)
            catalog.FindPlatform(run.Header.Platform, run.Header.Owner);
        var plans = SharedPlans.For(catalog);
        var asked = runs.Select(r => r.Header.Platform).Distinct();
        var instances = asked.ToDictionary(p => p, plans.Instances, StringComparer.Ordinal);
        var platforms = ColumnMaker.Make(catalog, runs, instances);
        var columns = platforms.SelectMany(p => p.Targets).ToList();
        var results = new RunIndex[columns.Count];
        // Emulations are held against the reference of their platform, so that one is read first.
        var references = platforms.ToDictionary(p => p.Platform.Id, p => References.Column(p.Platform, columns));
        Parallel.For(0, columns.Count, i =>
        {
            if (!References.IsEmulation(columns[i]))
                results[i] = Index(columns[i], null);
        });
        Parallel.For(0, columns.Count, i => results[i] ??= Index(columns[i], references[columns[i].Platform.Id]));

        var options = catalog.Options
            .OrderBy(o => o.Level == "SOL_SOCKET" ? 0 : 1)
            .ThenBy(o => o.Level, StringComparer.Ordinal)
            .ThenBy(o => o.Name, StringComparer.Ordinal)
            .ToList();
        var rows = options.AsParallel().AsOrdered().Select(o => new OptionRow(
            o,
            [.. platforms.Select(p => new Promise(p.Platform, o.Rows.GetValueOrDefault(p.Platform.Id)))],
            [.. columns.Select((column, i) => CellOf(catalog, o, column, results[i]))])).ToList();
        IReadOnlyList<ContractResults> ResultsOf(Subject contract) =>
            [.. columns.Select((column, i) => new ContractResults(column, results[i].Results(contract)))];
        var contracts = catalog.Contracts.Select(c => ContractTable.Build(c, ResultsOf(c))).ToList();

        RunIndex Index(TargetColumn column, TargetColumn? reference) => RunIndex.Build(
            catalog,
            column,
            instances.GetValueOrDefault(column.Platform.Id, []),
            reference is null ? null : results[columns.IndexOf(reference)]);

        return new Matrix
        {
            Platforms = platforms,
            Rows = rows,
            Contracts = contracts,
            Disagreements = Disagreement.Find(catalog.Names, rows, contracts),
            Histories = TargetHistory.Find(catalog, columns, earlier ?? []),
        };
    }

    private static Cell CellOf(Catalog catalog, Subject option, TargetColumn column, RunIndex index)
    {
        Func<Subject, IReadOnlyList<CaseResult>>? reference = index.Reference is { } native ? native.Results : null;
        var (outcome, kinds) = NameRules.Decide(catalog, option, column.Platform, column.Facts, index.Results, reference);
        var meant = NameRules.Meant(catalog, option, column.Platform);
        var results = index.Results(option);
        return new Cell
        {
            Option = option,
            Meant = ReferenceEquals(meant, option) ? null : meant,
            Column = column,
            Outcome = outcome,
            Kinds = kinds,
            Results = results,
            Findings = Findings.FromResults(results),
        };
    }
}
