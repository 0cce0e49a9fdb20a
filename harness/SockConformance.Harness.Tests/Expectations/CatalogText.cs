using System.Text.Json;
using System.Text.Json.Serialization;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>A catalog as text, with everything that its public properties say, so that two can be compared.</summary>
internal static class CatalogText
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Json(Catalog catalog) => JsonSerializer.Serialize(
        new
        {
            catalog.Hash,
            Platforms = catalog.Platforms.OrderBy(p => p.Key, StringComparer.Ordinal).ToList(),
            Documents = catalog.Documents.OrderBy(d => d.Key, StringComparer.Ordinal).ToList(),
            Setups = catalog.Setups.OrderBy(s => s.Key, StringComparer.Ordinal).ToList(),
            catalog.Options,
            catalog.Contracts,
            catalog.Errors,
            Known = catalog.Known.OrderBy(k => k.Key, StringComparer.Ordinal).ToList(),
        },
        Options);
}
