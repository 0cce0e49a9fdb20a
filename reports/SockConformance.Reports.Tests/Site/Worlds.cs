using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

/// <summary>A small world that has one of everything that pages show, and the same world told by a hostile target.</summary>
internal static class Worlds
{
    public const string Evil = "<script>alert(1)</script>\"'&`\u202e\u2066\u0001\u007f\u001b[31m";

    private static readonly SourceFile First = new("SOL_SOCKET/SO_FIRST.yaml", """
        option: SO_FIRST
        level: SOL_SOCKET
        summary: The first option.
        platforms:
          linux: { number: 7, numbers: { "mips*": 0x1002 }, type: int, sample: 5, get: supported, set: supported,
            cite: man#options.1, kinds: [tcp4, tcp6, udp4] }
          netbsd: { number: 0x1002, type: int, sample: 5, get: supported, cite: bsd#options.1, kinds: [tcp4] }
          winsock: { number: 0x1002, type: int, sample: 5, get: refused, set: refused, cite: win#options.1,
            kinds: [tcp4], from: new }
        claims:
          linux:
            doubled:
              says: The value is doubled.
              cite: man#options.2
              shows: value
            acts:
              says: It does something.
              cite: man#options.3
              shows: effect
              erratum:
                { is: outdated, observed: { seen: read }, from: "2.6", why: It does nothing., evidence: 'net/socket.c:1 (v6.9)' }
            advice:
              says: One should not use it.
              cite: man#options.4
              untestable: { reason: advice, why: It is advice. }
        cases:
          doubled:
            title: It comes back doubled
            for: { kind: documented }
            steps:
              - socket s $kind
              - setsockopt s SO_FIRST 5
              - got: getsockopt s SO_FIRST
            expect:
              linux: { doubled: { got: 10 } }
          acts:
            title: It acts
            for: { kind: [tcp4] }
            needs: [ipv6]
            only: [linux]
            steps:
              - socket s $kind
              - seen: poll s read 300ms
            expect:
              linux: { acts: { seen: none } }
        contradictions:
          - between: [win#options.1, linux.doubled]
            what: One refuses what the other doubles.
        portability: Do not rely on it.

        """);

    private static readonly SourceFile Second = new("IPPROTO_TCP/TCP_SECOND.yaml", """
        option: TCP_SECOND
        level: IPPROTO_TCP
        summary: The second option.
        platforms:
          linux: { number: 8, type: bool, get: supported, set: supported, cite: man#options.5, kinds: [tcp4] }
          netbsd: absent
          winsock: absent

        """);

    private static readonly SourceFile Contract = new("contract/lengths.yaml", """
        contract: lengths
        summary: Lengths.
        for:
          option: { where: { get: supported } }
          kind: first
        claims:
          linux:
            short:
              says: A short buffer is refused with EINVAL.
              cite: man#options.6
              shows: refusal
        cases:
          short:
            title: $option into $len bytes
            for: { len: [1, size/2] }
            steps:
              - socket s $kind
              - x: getsockopt s $option len=$len
            expect:
              linux: { short: { x: fails EINVAL } }

        """);

    private static readonly SourceFile Known = new("known/local.yaml", """
        - case: SOL_SOCKET/SO_FIRST/doubled/tcp4
          reason: The page is wrong.
          link: https://example.org/bug

        """);

    public static Catalog Catalog { get; } = Read([First, Second, Contract, Known]);

    private const string Wine = "os=Windows release=10.0.19045 machine=x86_64 libc=msvcrt wine=8.0 caps=";

    /// <summary>A run of each platform but NetBSD, with something of every verdict.</summary>
    public static IReadOnlyList<Run> Runs =>
    [
        TestRun.Replying(Catalog, Reply),
        TestRun.Replying(Catalog, (_, _) => null, "wine", "winsock", Wine),
    ];

    /// <summary>A target that means harm in its name, its hello and every reply.</summary>
    public static IReadOnlyList<Run> HostileRuns
    {
        get
        {
            int n = 0;
            bool IsSocket(string request) => request.StartsWith("socket", StringComparison.Ordinal);
            var run = TestRun.Replying(Catalog, (_, request) => IsSocket(request) ? null : (n++ % 4) switch
            {
                0 => Evil,
                1 => $"ok value={Evil} len=4 size=4 us=1",
                2 => $"err {Evil.Replace(" ", "", StringComparison.Ordinal)} 22 us=1",
                _ => $"ok value=%3Cimg%20src=x%20onerror=alert(1)%3E%E2%80%AE name={Evil} us=1",
            });
            var header = run.Header with { Target = Evil + " onclick=x", Title = Evil + "\" onmouseover=\"alert(1)" };
            return [run with { Header = header }];
        }
    }

    private static string? Reply(CaseInstance instance, string request)
    {
        if (instance.Subject.Name == "TCP_SECOND" && TestRun.IsSet(request))
            return TestRun.Refused;
        return request.Contains("len=1", StringComparison.Ordinal) ? "crash SIGSEGV" : null;
    }
}
