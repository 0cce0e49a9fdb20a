using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>The cases of a catalog as they are put to each platform, made when a rule first asks for them.</summary>
internal sealed class ExpandedCases(Catalog catalog)
{
    private readonly Dictionary<string, ILookup<CaseDefinition, CaseInstance>> byPlatform = new(StringComparer.Ordinal);

    public Catalog Catalog => catalog;

    /// <summary>What a case becomes on a platform: one for each of its parameters' values; none where it is never run.</summary>
    public IReadOnlyList<CaseInstance> Instances(CaseDefinition definition, string platform)
    {
        if (!catalog.Platforms.ContainsKey(platform))
            return [];
        if (!byPlatform.TryGetValue(platform, out var made))
            byPlatform[platform] = made = Expander.Expand(catalog, platform).ToLookup(i => i.Case, ByReference);
        return [.. made[definition]];
    }

    /// <summary>Two cases of the same words are two.</summary>
    private static readonly IEqualityComparer<CaseDefinition> ByReference = ReferenceEqualityComparer.Instance;
}
