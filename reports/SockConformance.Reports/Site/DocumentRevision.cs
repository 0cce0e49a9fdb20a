using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Site;

/// <summary>
/// Where the revision of a document is that was read, where its publisher keeps them under addresses that follow from its
/// version: Linux man-pages, most of NetBSD's, and Microsoft's where the commit is told. Their pages have no anchors for
/// sentences, and change.
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
        if (Commit().Match(document.Version) is { Success: true } commit)
            return Microsoft(document.Url, commit.Groups["hash"].Value);
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

    private static string? Microsoft(string url, string commit)
    {
        if (MicrosoftPage().Match(url) is not { Success: true } found)
            return null;
        string source = found.Groups["function"] is { Success: true } function
            ? $"sdk-api/blob/{commit}/sdk-api-src/content/{function.Value}"
            : $"win32/blob/{commit}/desktop-src/WinSock/{found.Groups["article"].Value}";
        return $"https://github.com/MicrosoftDocs/{source}.md";
    }

    [GeneratedRegex(
        @"^https://learn\.microsoft\.com/windows/win32/(?:winsock/(?<article>[\w.-]+)|api/(?<function>\w+/[\w.-]+))$")]
    private static partial Regex MicrosoftPage();

    [GeneratedRegex(@", commit (?<hash>[0-9a-f]{7,40})$")]
    private static partial Regex Commit();

    [GeneratedRegex(@"^https://man7\.org/linux/man-pages/(?<page>man\d/[\w.-]+)\.html$")]
    private static partial Regex Linux();

    [GeneratedRegex(@"^man-pages (?<number>\d+\.\d+)\b")]
    private static partial Regex Release();

    [GeneratedRegex(@"^https://man\.netbsd\.org/(?<page>[\w.-]+\.(?<section>\d))$")]
    private static partial Regex NetBsd();

    [GeneratedRegex(@"^revision (?<number>[\d.]+)")]
    private static partial Regex Revision();
}
