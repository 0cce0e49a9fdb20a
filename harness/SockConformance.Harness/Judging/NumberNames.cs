using SockConformance.Harness.Expectations;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>
/// The names of levels and options by their numbers on one target: by its headers where they were asked, else by the catalog.
/// </summary>
public sealed class NumberNames
{
    private readonly Dictionary<int, string> levels = [];
    private readonly Dictionary<(int Level, int Name), (string Id, bool Documented)> options = [];

    /// <summary>Makes the tables.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="platformId">The target's platform.</param>
    /// <param name="abi">The target's architecture and ABI.</param>
    /// <param name="answers">What its headers say; null where they were not asked.</param>
    public NumberNames(Catalog catalog, string platformId, string abi, HeaderAnswers? answers)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, number) in catalog.Platforms[platformId].Levels)
        {
            numbers[name] = unchecked((int)(answers?.Symbols.GetValueOrDefault(name) ?? number));
            levels.TryAdd(numbers[name], name);
        }
        foreach (var option in catalog.Options.OrderBy(o => Rank(o.Rows.GetValueOrDefault(platformId))))
        {
            var row = option.Rows.GetValueOrDefault(platformId) is { Absent: false } present ? present : null;
            long? documented = row is null ? null : HeaderCheck.NumberOn(row, abi);
            long? number = answers?.Symbols.GetValueOrDefault(option.Name) ?? documented;
            if (number is { } n && numbers.TryGetValue(option.Level!, out int level))
                options.TryAdd((level, unchecked((int)n)), (option.Id, row is { Meaning: not RowMeaning.HeaderOnly }));
        }
    }

    /// <summary>
    /// Of several names of one number, an option's own comes first, and one that the platform does not know last.
    /// </summary>
    private static int Rank(Row? row) => row?.Meaning switch
    {
        RowMeaning.Option => 0,
        RowMeaning.HeaderOnly => 1,
        RowMeaning.Message => 2,
        RowMeaning.Alias => 3,
        _ => 4,
    };

    /// <summary>The level's name, or null.</summary>
    public string? Level(long level) => levels.GetValueOrDefault(unchecked((int)level));

    /// <summary>
    /// The option's id, and whether the platform's documents know it; null for a number that nothing here has a name for.
    /// </summary>
    public (string Id, bool Documented)? Option(long level, long name) =>
        options.TryGetValue((unchecked((int)level), unchecked((int)name)), out var found) ? found : null;
}
