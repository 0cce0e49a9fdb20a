using System.Text.Json;
using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Site.Search;

/// <summary>What people call options that have none of these words in their name: <c>synonyms.json</c>.</summary>
public static class Synonyms
{
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Read = new(() =>
    {
        using var file = typeof(Synonyms).Assembly.GetManifestResourceStream("synonyms.json")!;
        return JsonSerializer.Deserialize(file, SearchJson.Default.DictionaryStringStringArray)!;
    });

    /// <summary>All of the file: words in lower case, and the options that are meant, the likeliest first.</summary>
    public static IReadOnlyDictionary<string, string[]> All => Read.Value;

    /// <summary>Those of a catalog's options.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var names = catalog.Options.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        var known = All.Select(s => (s.Key, Options: s.Value.Where(names.Contains).ToArray()));
        return known.Where(s => s.Options.Length > 0).ToDictionary(s => s.Key, s => s.Options, StringComparer.Ordinal);
    }
}
