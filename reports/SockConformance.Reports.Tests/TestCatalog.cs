using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Tests;

/// <summary>Small catalogs, made of texts: three platforms, a document each, and the files that a test gives.</summary>
internal static class TestCatalog
{
    private const string Platforms = """
        linux:
          name: Linux
          reference: [local, linux]
          refusals: [ENOPROTOOPT, EOPNOTSUPP]
          denials: [EPERM, EACCES]
          no-family: [EAFNOSUPPORT]
          levels: { SOL_SOCKET: 1, IPPROTO_TCP: 6 }
          kinds:
            tcp4: AF_INET=2 SOCK_STREAM=1 IPPROTO_TCP=6
            tcp6: AF_INET6=10 SOCK_STREAM=1 IPPROTO_TCP=6
            udp4: AF_INET=2 SOCK_DGRAM=2 IPPROTO_UDP=17
        netbsd:
          name: NetBSD
          refusals: [ENOPROTOOPT]
          denials: [EPERM]
          no-family: [EAFNOSUPPORT]
          levels: { SOL_SOCKET: 0xffff, IPPROTO_TCP: 6 }
          kinds:
            tcp4: AF_INET=2 SOCK_STREAM=1 IPPROTO_TCP=6
        winsock:
          name: Winsock
          refusals: [WSAENOPROTOOPT]
          denials: [WSAEACCES]
          no-family: [WSAEAFNOSUPPORT]
          versions:
            old: 5.0
            new: 6.0
          levels: { SOL_SOCKET: 0xffff, IPPROTO_TCP: 6 }
          kinds:
            tcp4: AF_INET=2 SOCK_STREAM=1 IPPROTO_TCP=6

        """;

    private const string Documents = """
        man:
          platform: linux
          title: socket(7)
          version: "6.9"
          url: https://example.org/socket.7
          outline:
            Options:
              options: 9
            Files:
              out-of-scope: Variables of the machine.
              files: 3
              more: { sentences: 1, out-of-scope: "<b>Names</b> of files." }
        bsd:
          platform: netbsd
          title: getsockopt(2)
          version: "10"
          url: https://example.org/getsockopt.2
          outline:
            Options:
              options: 9
        win:
          platform: winsock
          title: getsockopt function
          version: 2022-08-03
          url: https://example.org/getsockopt
          outline:
            Options:
              options: 9

        """;

    /// <summary>A catalog with one option, SO_X, of the level SOL_SOCKET.</summary>
    /// <param name="linux">Its row for linux, as YAML on one line.</param>
    /// <param name="rest">What follows the rows.</param>
    /// <param name="others">Other files.</param>
    public static Catalog OfOption(string linux, string rest = "", params SourceFile[] others) => Read(
    [
        new("SOL_SOCKET/SO_X.yaml", $"""
            option: SO_X
            level: SOL_SOCKET
            summary: What a test needs.
            platforms:
              linux: {linux}
              netbsd: absent
              winsock: absent
            {rest}

            """),
        .. others,
    ]);

    /// <summary>A catalog of these files, the three at its top included.</summary>
    public static Catalog Read(IReadOnlyList<SourceFile> files)
    {
        SourceFile[] common =
            [new("platforms.yaml", Platforms), new("documents.yaml", Documents), new("setups.yaml", "{}\n")];
        var catalog = CatalogReader.Read([.. common, .. files], out var problems);
        Assert.That(problems, Is.Empty);
        return catalog;
    }

    /// <summary>A row that promises what is said, by default on tcp4 alone.</summary>
    public static string Row(string access, string kinds = "[tcp4]", string more = "")
    {
        string promise = access.Length > 0 ? access + ", " : "";
        return $"{{ number: 7, type: int, sample: 5, {promise}cite: man#options.1, kinds: {kinds}{more} }}";
    }
}
