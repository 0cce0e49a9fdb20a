using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Tests.Site;

/// <summary>Runs of several releases of Linux, by the expectations of <see cref="Worlds"/>.</summary>
internal static class ReleaseWorld
{
    private const string Ten = "ok value=10 len=4 size=4 written=4 us=1";

    /// <summary>Why the second release has TCP_SECOND.</summary>
    public static SourceFile Changes { get; } = new("changes.yaml", """
        linux:
          - options: [TCP_SECOND]
            in: "6.4"
            why: TCP has the option.
            evidence: [commit 0123456789ab, "https://example.org/notes"]

        """);

    /// <summary>With the second TCP_SECOND came and SO_FIRST gives another value; with the third nothing changed.</summary>
    public static IReadOnlyList<Run> Runs =>
    [
        Release("6.1", (i, request) => i.Option?.Name == "TCP_SECOND" && TestRun.IsCall(request) ? TestRun.Refused : null),
        Release("6.6", Later),
        Release("6.12", Later),
    ];

    private static string? Later(CaseInstance instance, string request) =>
        instance.Option?.Name == "SO_FIRST" && TestRun.IsGet(request) ? Ten : null;

    private static Run Release(string release, Func<CaseInstance, string, string?> reply) => TestRun.Replying(
        Worlds.Catalog,
        reply,
        "linux@" + release,
        hello: $"os=Linux release={release}.0 machine=x86_64 libc=glibc-2.36 uid=0 caps=");
}
