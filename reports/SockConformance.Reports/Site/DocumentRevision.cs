using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Site;

/// <summary>
/// Where the revision of a document is that was read, where its publisher keeps them under addresses that follow from its
/// version: Linux man-pages and most of NetBSD's. Their pages have no anchors for sentences, and change.
/// </summary>
internal static partial class DocumentRevision
{
    /// <summary>The address of the revision, or null.</summary>
    public static string? Url(Document document)
    {
        var (page, release) = (Linux().Match(document.Url), Release().Match(document.Version));
        if (page.Success && release.Success)
            return $"https://git.kernel.org/pub/scm/docs/man-pages/man-pages.git/tree/man/{page.Groups["page"].Value}"
                + $"?h=man-pages-{release.Groups["number"].Value}";
        if (NetBsd().Match(document.Url) is not { Success: true } found
            || Revision().Match(document.Version) is not { Success: true } revision)
            return null;
        string? folder = found.Groups["section"].Value switch
        {
            "2" => "lib/libc/sys",
            "4" or "7" or "9" => "share/man/man" + found.Groups["section"].Value,
            _ => null,
        };
        string file = $"{folder}/{found.Groups["page"].Value}?rev={revision.Groups["number"].Value}";
        return folder is null ? null : "https://cvsweb.netbsd.org/bsdweb.cgi/src/" + file;
    }

    [GeneratedRegex(@"^https://man7\.org/linux/man-pages/(?<page>man\d/[\w.-]+)\.html$")]
    private static partial Regex Linux();

    [GeneratedRegex(@"^man-pages (?<number>\d+\.\d+)\b")]
    private static partial Regex Release();

    [GeneratedRegex(@"^https://man\.netbsd\.org/(?<page>[\w.-]+\.(?<section>\d))$")]
    private static partial Regex NetBsd();

    [GeneratedRegex(@"^revision (?<number>[\d.]+)")]
    private static partial Regex Revision();
}
