using SockConformance.Reports.Costs;
using SockConformance.Reports.Site;

namespace SockConformance.Reports;

/// <summary>How the site is written.</summary>
public sealed record SiteOptions
{
    /// <summary>A folder of templates to use instead of ours; it has the same files.</summary>
    public string? Templates { get; init; }

    /// <summary>What calls cost; null where nothing was measured, and then there is no page of it.</summary>
    public CostBook? Costs { get; init; }

    /// <summary>What was done beforehand; null to do all when the site is written.</summary>
    internal SitePreparation? Prepared { get; init; }
}
