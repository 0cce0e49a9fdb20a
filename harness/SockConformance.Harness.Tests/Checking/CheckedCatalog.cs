using SockConformance.Harness.Checking;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Checking;

/// <summary>A catalog with options that systems lack or have otherwise, and checks of texts against it.</summary>
internal static class CheckedCatalog
{
    private const string Cite = "get: supported, set: supported, cite: linux-socket.7#SO_REUSEADDR";

    private const string Keepalive = $$"""
        option: SO_KEEPALIVE
        level: SOL_SOCKET
        summary: Whether an idle connection is probed.
        platforms:
          linux: { number: 9, type: bool, {{Cite}}, kinds: [tcp4] }
          netbsd: absent
          winsock: absent
        portability: Ask whether it is there.
        """;

    private const string Newer = $$"""
        option: SO_NEWER
        level: SOL_SOCKET
        summary: What came later.
        platforms:
          linux: { number: 99, type: u8, from: "6.1", {{Cite}}, kinds: [tcp4] }
          netbsd: { header-only: yes, number: 99, type: bool, kinds: [tcp4] }
          winsock: { number: 98, type: bool, from: win10, {{Cite}}, kinds: [tcp4] }
        """;

    private const string Alias = $$"""
        option: SO_OTHER_NAME
        level: SOL_SOCKET
        summary: Another name of SO_KEEPALIVE.
        platforms:
          linux: { alias: SO_KEEPALIVE, cite: linux-socket.7#SO_REUSEADDR }
          netbsd: absent
          winsock: absent
        """;

    private const string Doubled = $$"""
        option: SO_DOUBLED
        level: SOL_SOCKET
        summary: A number.
        platforms:
          linux: { number: 97, type: int, sample: 5000, {{Cite}}, kinds: [tcp4] }
          netbsd: absent
          winsock: { number: 97, type: int, sample: 5000, {{Cite}}, kinds: [tcp4] }
        claims:
          linux:
            doubled: { says: It is doubled., cite: linux-socket.7#SO_REUSEADDR, shows: value }
          winsock:
            kept: { says: It is read as it was set., cite: linux-socket.7#SO_REUSEADDR, shows: value, until: win10 }
        cases:
          set:
            title: A value that was set
            for: { kind: [tcp4] }
            steps:
              - socket s $kind
              - setsockopt s SO_DOUBLED 5000
              - got: getsockopt s SO_DOUBLED
            expect:
              linux:
                doubled: { got: 10000 }
              winsock:
                kept: { got: 5000 }
        """;

    private const string Known = """
        - case: SOL_SOCKET/SO_DOUBLED/*
          reason: It is never doubled.
        - case: SOL_SOCKET/SO_DOUBLED/set/tcp4
          reason: It has no SO_KEEPALIVE.
        - case: SOL_SOCKET/SO_KEEPALIVE/*
          reason: It is of another option.
        """;

    private const string Names = """
        sources:
          dotnet: { name: .NET, read: [{ title: t, version: v, url: u }] }
          go: { name: Go, read: [{ title: t, version: v, url: u }] }
          rust: { name: Rust, read: [{ title: t, version: v, url: u }] }
          python: { name: Python, read: [{ title: t, version: v, url: u }] }
          java: { name: Java, read: [{ title: t, version: v, url: u }] }
          node: { name: Node.js, read: [{ title: t, version: v, url: u }] }
          libuv: { name: libuv, read: [{ title: t, version: v, url: u }] }
        options:
          SOL_SOCKET/SO_KEEPALIVE:
            dotnet: ["SocketOptionLevel.Socket, SocketOptionName.KeepAlive", TcpClient.Probed]
            go: [unix.SO_KEEPALIVE, net.TCPConn.SetKeepAlive]
            rust: ["libc::SO_KEEPALIVE", "nix::sys::socket::sockopt::KeepAlive", "socket2::Socket::set_keepalive"]
            python: [socket.SO_KEEPALIVE, socket.create_server]
            java: [StandardSocketOptions.SO_KEEPALIVE, Socket.setKeepAlive, MulticastChannel.join, Extended.SO_NEWER]
            node: [net.Socket.setKeepAlive, net.ServerOpts.keepAlive]
            libuv: [uv_tcp_keepalive]
        """;

    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        .. TestCatalogs.ExampleFiles,
        new SourceFile("SOL_SOCKET/SO_KEEPALIVE.yaml", Keepalive),
        new SourceFile("SOL_SOCKET/SO_NEWER.yaml", Newer),
        new SourceFile("SOL_SOCKET/SO_OTHER_NAME.yaml", Alias),
        new SourceFile("SOL_SOCKET/SO_DOUBLED.yaml", Doubled),
        new SourceFile("known/gvisor.yaml", Known),
        new SourceFile("names.yaml", Names),
    ];

    public static Catalog Catalog { get; } = TestCatalogs.ReadWhole(Files);

    public static IReadOnlyList<SystemTarget> Targets { get; } =
        [new("gvisor", "linux", "4.4"), new("gvisor@2024", "linux", "4.4"), new("wine", "winsock", null)];

    /// <summary>What a check of one file finds.</summary>
    public static CheckResult Check(string file, string text, string systems, params Run[] runs) =>
        new SourceCheck(Catalog, SystemsReader.Read(systems, Catalog, Targets), runs).Check([new SourceText(file, text)]);

    /// <summary>The uses in a file, as <c>LINE:COLUMN NAME</c>.</summary>
    public static IEnumerable<string> Uses(string file, string text) =>
        Check(file, text, "linux").Uses.Select(u => $"{u.Line}:{u.Column} {u.Name}");

    /// <summary>The findings in a file, as <c>RULE: MESSAGE</c>.</summary>
    public static IEnumerable<string> Findings(string systems, string text, string file = "a.c") =>
        Check(file, text, systems).Open.Select(f => $"{f.Rule}: {f.Message}");
}
