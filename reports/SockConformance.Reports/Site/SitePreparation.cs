using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Reports.Site;

/// <summary>What of a site can be done before there are runs.</summary>
/// <param name="Templates">The templates, read and compiled.</param>
/// <param name="Programs">The pages of programs, some of them written.</param>
internal sealed record SitePreparation(SiteTemplates Templates, ProgramPages Programs);
