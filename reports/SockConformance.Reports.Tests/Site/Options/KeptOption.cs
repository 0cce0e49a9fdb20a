using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site.Options;

/// <summary>An option that is to keep what was set, and systems that do and do not.</summary>
internal static class KeptOption
{
    public static Catalog Catalog { get; } = OfOption(
        Row("get: supported, set: supported", "[tcp4, tcp6]", ", from: 2.3.41"), """
        claims:
          linux:
            default: { says: It is off unless set., cite: man#options.2, shows: value }
            kept: { says: It keeps what was set., cite: man#options.3, shows: value }
        cases:
          kept:
            title: It comes back
            for: { kind: [tcp4, tcp6] }
            steps:
              - socket s $kind
              - setsockopt s SO_X 5
              - got: getsockopt s SO_X
            expect:
              linux: { kept: { got: 5 } }
        """);

    public static Run Keeping(string target) => TestRun.Replying(Catalog, (_, _) => null, target);

    public static Run Changing(string target) => TestRun.Replying(
        Catalog, (_, request) => TestRun.IsGet(request) ? "ok value=6 len=4 size=4 written=4 raw=06000000 us=1" : null, target);
}
