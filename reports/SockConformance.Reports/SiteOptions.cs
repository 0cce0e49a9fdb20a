using SockConformance.Reports.Site;

namespace SockConformance.Reports;

/// <summary>How the site is written.</summary>
public sealed record SiteOptions
{
    /// <summary>A folder of templates to use instead of ours; it has the same files.</summary>
    public string? Templates { get; init; }

    /// <summary>The templates, read and compiled beforehand; null to do so when the site is written.</summary>
    internal SiteTemplates? Prepared { get; init; }
}
