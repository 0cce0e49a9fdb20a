namespace SockConformance.Harness.Runs;

/// <summary>A level and a name to which two scans have different answers.</summary>
/// <param name="Level">The level's number.</param>
/// <param name="Name">The option's number.</param>
/// <param name="Call"><c>get</c> or <c>set</c>.</param>
/// <param name="Kinds">The kinds of socket on which the answers differ.</param>
/// <param name="Old">The old answer, or null where there was none.</param>
/// <param name="New">The new answer, or null where there is none any more.</param>
public sealed record ScanDiff(long Level, long Name, string Call, IReadOnlyList<string> Kinds, string? Old, string? New)
{
    /// <summary>All differences, by level and name; kinds of socket that only one of the scans could make are left out.</summary>
    public static IReadOnlyList<ScanDiff> Differences(Scan old, Scan @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var kinds = old.Kinds.Intersect(@new.Kinds).ToHashSet(StringComparer.Ordinal);
        var before = Answers(old);
        var after = Answers(@new);
        return [.. before.Keys.Union(after.Keys)
            .Where(k => kinds.Contains(k.Kind) && (k.Call == "get" || (old.Set && @new.Set)))
            .Select(k => (Key: k, Old: before.GetValueOrDefault(k), New: after.GetValueOrDefault(k)))
            .Where(d => d.Old != d.New)
            .GroupBy(d => (d.Key.Level, d.Key.Name, d.Key.Call, d.Old, d.New), d => d.Key.Kind)
            .Select(g => new ScanDiff(g.Key.Level, g.Key.Name, g.Key.Call, Ordered(g), g.Key.Old, g.Key.New))
            .OrderBy(d => d.Level)
            .ThenBy(d => d.Name)
            .ThenBy(d => d.Call, StringComparer.Ordinal)
            .ThenBy(d => d.Kinds[0], StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Ordered(IEnumerable<string> kinds) => [.. kinds.Order(StringComparer.Ordinal)];

    private static Dictionary<(long Level, long Name, string Call, string Kind), string> Answers(Scan scan) =>
        scan.Answers.GroupBy(a => (a.Level, a.Name, a.Call, a.Kind)).ToDictionary(g => g.Key, g => g.First().Said);
}
