using System.IO.Enumeration;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>Holds the numbers and sizes of a target's headers against those of the catalog.</summary>
public static class HeaderCheck
{
    /// <summary>What they differ in, mismatches first, then by name.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="platformId">The target's platform.</param>
    /// <param name="abi">The target's architecture and ABI, by which some numbers differ (<see cref="Hello.Abi"/>).</param>
    /// <param name="answers">What the headers say; null where they were not asked.</param>
    public static IReadOnlyList<HeaderFinding> Findings(
        Catalog catalog, string platformId, string abi, HeaderAnswers? answers)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (answers is null)
            return [];
        var levels = catalog.Platforms[platformId].Levels.Select(l => Level(l.Key, l.Value, answers));
        var options = catalog.Options.Select(o => Option(o, o.Rows.GetValueOrDefault(platformId), abi, answers));
        var structures = answers.Structures.Keys.Select(s => Structure(s, answers));
        var findings = levels.Concat(options).Concat(structures).OfType<HeaderFinding>();
        return [.. findings.OrderBy(f => f.Kind).ThenBy(f => f.Name, StringComparer.Ordinal)];
    }

    /// <summary>The number that the catalog gives an option on an architecture and ABI.</summary>
    public static long NumberOn(Row row, string abi)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach (var (pattern, number) in row.Numbers)
            if (FileSystemName.MatchesSimpleExpression(pattern, abi, ignoreCase: false))
                return number;
        return row.Number;
    }

    /// <summary>
    /// Levels have one number each in the catalog; SOL_SOCKET, which has two among the architectures of Linux, is always the
    /// headers'.
    /// </summary>
    private static HeaderFinding? Level(string name, long number, HeaderAnswers answers) =>
        !answers.Symbols.TryGetValue(name, out long? found) ? null
        : found is null ? new HeaderFinding(HeaderFindingKind.HeadersLack, name, number, null)
        : found != number && name != "SOL_SOCKET" ? new HeaderFinding(HeaderFindingKind.NumberDiffers, name, number, found)
        : null;

    private static HeaderFinding? Option(Subject option, Row? row, string abi, HeaderAnswers answers)
    {
        if (!answers.Symbols.TryGetValue(option.Name, out long? found))
            return null;
        if (row is null or { Absent: true })
            return found is null ? null : new HeaderFinding(HeaderFindingKind.DocumentsLack, option.Name, null, found);
        long number = NumberOn(row, abi);
        return found is null ? new HeaderFinding(HeaderFindingKind.HeadersLack, option.Name, number, null)
            : IsSame(found.Value, number) ? null : new HeaderFinding(HeaderFindingKind.NumberDiffers, option.Name, number, found);
    }

    /// <summary>A C int is meant: headers that write a number without its sign mean the same one.</summary>
    private static bool IsSame(long one, long other) => unchecked((int)one == (int)other);

    private static HeaderFinding? Structure(string name, HeaderAnswers answers) =>
        answers.Structures[name] is { } found && answers.Layouts.GetValueOrDefault(name) is { } layout && found != layout
            ? new HeaderFinding(HeaderFindingKind.SizeDiffers, name, layout, found)
            : null;
}
