using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Reports.Model;
using static SockConformance.Reports.Model.CellStatus;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Model;

[TestFixture]
public sealed class KindTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private const string NotOnUdp = """
        claims:
          linux:
            streams:
              says: Only streams have it.
              cite: man#options.3
              shows: refusal
        cases:
          datagram:
            title: A datagram socket
            for: { kind: [udp4] }
            steps:
              - socket s $kind
              - got: setsockopt s SO_X 5
            expect:
              linux: { streams: { got: refused } }
        """;

    private static readonly string NotOnUdpAndUnseen = NotOnUdp
        .Replace("    streams:", """
                acts:
                  says: It acts.
                  cite: man#options.2
                  shows: effect
                streams:
            """, Ordinal)
        .Replace("  datagram:", """
              acts:
                title: It acts
                for: { kind: [tcp4] }
                needs: [ipv6]
                steps: [socket s $kind, "seen: poll s read 300ms"]
                expect: { linux: { acts: { seen: none } } }
              datagram:
            """, Ordinal);

    [Test]
    public void Kinds_that_differ_as_documented_make_the_cell_partly_supported() =>
        CellRulesTests.Holds(Cell(NotOnUdp, "udp4").Outcome, Supported, CellMark.Partly, "not on udp4");

    [Test]
    public void Of_the_kind_that_is_refused_as_documented_it_is_said_so() =>
        CellRulesTests.Holds(Kind(Cell(NotOnUdp, "udp4"), "udp4"), Unsupported, CellMark.AsDocumented, "as documented");

    [Test]
    public void All_kinds_that_are_refused_as_documented_are_named()
    {
        string both = NotOnUdp.Replace("[udp4]", "[tcp6, udp4]", Ordinal);
        CellRulesTests.Holds(Cell(both, "tcp6 udp4").Outcome, Supported, CellMark.Partly, "not on tcp6, udp4");
    }

    [Test]
    public void Where_an_effect_was_not_seen_on_the_only_other_kind_the_cell_is_not_partly_supported()
    {
        var cell = Cell(NotOnUdpAndUnseen, "udp4");
        CellRulesTests.Holds(cell.Outcome, Untested, CellMark.EffectNotShown);
        CellRulesTests.Holds(Kind(cell, "tcp4"), Untested, CellMark.EffectNotShown);
    }

    [Test]
    public void A_refusal_of_another_call_is_none_of_the_option()
    {
        string listening = NotOnUdp.Replace("setsockopt s SO_X 5", "listen s", Ordinal);
        var catalog = OfOption(Row("get: supported, set: supported"), listening);
        var run = TestRun.Replying(catalog, (_, request) => request == "listen s" ? TestRun.Refused : null);
        CellRulesTests.Holds(Kind(Matrix.Build(catalog, [run]).Rows[0].Cells[0], "udp4"), Supported);
    }

    [Test]
    public void A_kind_that_is_not_refused_as_documented_is_divergent() =>
        CellRulesTests.Holds(Kind(Cell(NotOnUdp, ""), "udp4"), Divergent);

    [Test]
    public void A_cell_that_diverges_on_some_kinds_names_them() =>
        CellRulesTests.Holds(Cell("", "tcp6", "[tcp4, tcp6]").Outcome, Divergent, note: "2 of 2 claims fail, on tcp6");

    [Test]
    public void A_kind_that_keeps_its_promises_is_supported_where_another_is_not()
    {
        var cell = Cell("", "tcp6", "[tcp4, tcp6]");
        CellRulesTests.Holds(Kind(cell, "tcp4"), Supported);
        CellRulesTests.Holds(Kind(cell, "tcp6"), Unsupported, CellMark.Promised);
    }

    private static CellOutcome Kind(Cell cell, string kind) => cell.Kinds.Single(k => k.Kind == kind).Outcome;

    /// <summary>The cell of a target that refuses gets and sets on some kinds.</summary>
    private static Cell Cell(string rest, string refusing, string kinds = "[tcp4]")
    {
        var catalog = OfOption(Row("get: supported, set: supported", kinds), rest);
        string[] refused = refusing.Split(' ');
        bool IsRefused(CaseInstance instance, string request) => refused.Contains(instance.Kind) && TestRun.IsCall(request);
        var run = TestRun.Replying(catalog, (instance, request) => IsRefused(instance, request) ? TestRun.Refused : null);
        return Matrix.Build(catalog, [run]).Rows[0].Cells[0];
    }
}
