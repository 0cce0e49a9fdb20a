namespace SockConformance.Reports.Site.Search;

/// <summary>Something that can be found.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">An option's level, or what else it is.</param>
/// <param name="Path">Where it is, from the site's top.</param>
internal sealed record SearchEntry(string Name, string Kind, string Path)
{
    /// <summary>What it is, in a sentence.</summary>
    public string? Says { get; init; }

    /// <summary>Its other names: aliases, and those of runtimes.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>Its numbers, decimal and hexadecimal.</summary>
    public IReadOnlyList<string>? Numbers { get; init; }

    /// <summary>What documents promise of it.</summary>
    public IReadOnlyList<string>? Claims { get; init; }

    /// <summary>How many of the surveyed programs and runtimes use it: of two that fit alike the more used comes first.</summary>
    public long Users { get; init; }
}
