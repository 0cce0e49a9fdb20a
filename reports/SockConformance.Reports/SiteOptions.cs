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

    /// <summary>Whether each case is written as a program, and not only those that diverge.</summary>
    public bool AllPrograms { get; init; }

    /// <summary>The templates, where they are read already; null to read them when the site is written.</summary>
    internal SiteTemplates? Loaded { get; init; }
}
