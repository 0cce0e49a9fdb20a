using SockConformance.Harness.Expectations;
using SockConformance.Reports.Site;

namespace SockConformance.Reports.Tests.Site;

internal sealed class DocumentRevisionTests
{
    [TestCase("man-pages 6.14 (2025-05-22)", "https://man7.org/linux/man-pages/man7/socket.7.html",
        ExpectedResult = "https://git.kernel.org/pub/scm/docs/man-pages/man-pages.git/tree/man/man7/socket.7?h=man-pages-6.14")]
    [TestCase("revision 1.42, 2021-08-08", "https://man.netbsd.org/getsockopt.2",
        ExpectedResult = "https://cvsweb.netbsd.org/bsdweb.cgi/src/lib/libc/sys/getsockopt.2?rev=1.42")]
    [TestCase("revision 1.14.28.1, 2018-06-25", "https://man.netbsd.org/udp.4",
        ExpectedResult = "https://cvsweb.netbsd.org/bsdweb.cgi/src/share/man/man4/udp.4?rev=1.14.28.1")]
    [TestCase("2007-08-08 (NetBSD 7.0)", "https://man.netbsd.org/getpeereid.3", ExpectedResult = null)]
    [TestCase("2018-05-31, commit ede245a191", "https://learn.microsoft.com/windows/win32/winsock/so-bsp-state",
        ExpectedResult = "https://github.com/MicrosoftDocs/win32/blob/ede245a191/desktop-src/WinSock/so-bsp-state.md")]
    [TestCase("2018-12-05, commit ea899bdf0b", "https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-bind",
        ExpectedResult =
            "https://github.com/MicrosoftDocs/sdk-api/blob/ea899bdf0b/sdk-api-src/content/winsock/nf-winsock-bind.md")]
    [TestCase("2018-05-31", "https://learn.microsoft.com/windows/win32/winsock/so-bsp-state", ExpectedResult = null)]
    public string? The_revision_that_was_read_has_an_address_where_the_publisher_keeps_one(string version, string url) =>
        DocumentRevision.Url(new Document("id", "linux", "title", version, url, [], new Place("documents.yaml", 1, 1)));
}
