using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>Which columns of a matrix are one, and which of them are shown at first.</summary>
internal static class ColumnGroups
{
    /// <summary>More columns than these are not looked over at once; the rest is there by choice.</summary>
    private const int MostByDefault = 8;

    /// <summary>
    /// The groups of a matrix, platform by platform, the reference first, then those shown; columns without a run are in none.
    /// </summary>
    public static IReadOnlyList<ColumnGroup> Find(Matrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var columns = matrix.Columns.ToList();
        var groups = new List<ColumnGroup>();
        foreach (var platform in matrix.Platforms)
        {
            var reference = References.Column(platform.Platform, columns)
                ?? platform.Targets.FirstOrDefault(t => t.Run is { Header.Native: true });
            var shown = Shown(platform, reference);
            var alike = platform.Targets.Where(t => t.Run is not null)
                .GroupBy(t => Signature(matrix, columns.IndexOf(t)), StringComparer.Ordinal)
                .Select(g => g.OrderByDescending(t => ReferenceEquals(t, reference)).ToList());
            var own = alike.Select(g => new ColumnGroup(g, columns.IndexOf(g[0]), g.Exists(shown.Contains)));
            groups.AddRange(own.OrderByDescending(g => g.Columns.Contains(reference!)).ThenByDescending(g => g.IsDefault));
        }
        var kept = groups.Where(g => g.IsDefault).OrderBy(g => References.IsEmulation(g.First)).Take(MostByDefault).ToHashSet();
        return [.. groups.Select(g => g with { IsDefault = kept.Contains(g) })];
    }

    /// <summary>The reference, and of each emulation one: without a release if there is, else the newest.</summary>
    private static HashSet<TargetColumn> Shown(PlatformColumn platform, TargetColumn? reference)
    {
        var emulations = platform.Targets.Where(References.IsEmulation)
            .GroupBy(t => TargetName.WithoutRelease(t.Run!.Header.Target), StringComparer.Ordinal)
            .Select(g => g.MaxBy(t => TargetName.Release(t.Run!.Header.Target), Comparer<string?>.Create(Newer))!);
        return [.. emulations.Concat(reference is null ? [] : [reference])];
    }

    private static int Newer(string? a, string? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => VersionOrder.Compare(a, b),
    };

    /// <summary>Everything that the matrix shows of a column.</summary>
    private static string Signature(Matrix matrix, int index) => string.Join('\n', matrix.Rows.Select(r =>
        string.Join(';', r.Cells[index].Kinds.Select(k => k.Kind + Text(k.Outcome)).Prepend(Text(r.Cells[index].Outcome)))));

    private static string Text(CellOutcome outcome) =>
        $"{(int)outcome.Status}/{(int)outcome.Mark}/{outcome.Document}/{outcome.Note}";
}
