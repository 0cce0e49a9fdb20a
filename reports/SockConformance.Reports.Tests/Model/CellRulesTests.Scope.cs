using static SockConformance.Reports.Model.CellMark;
using static SockConformance.Reports.Model.CellStatus;
using static SockConformance.Reports.Tests.TestCatalog;
using static SockConformance.Reports.Tests.TestRun;

namespace SockConformance.Reports.Tests.Model;

/// <summary>What has a part in a cell, and what has none.</summary>
public sealed partial class CellRulesTests
{
    private const string Question = """
        cases:
          asks:
            title: Nobody says what happens
            for: { kind: [tcp4] }
            steps:
              - socket s $kind
              - seen: poll s read 300ms
        """;

    private const string Unshown = """
        claims:
          linux:
            acts:
              says: It does something.
              cite: man#options.2
              shows: effect
              untestable: { reason: advice, why: Nobody sees it. }
        """;

    [TestCase(", until: '5.0'", "until 5.0")]
    [TestCase(", from: '9.0', until: '9.5'", "from 9.0")]
    [TestCase(", from: '3.0', until: '5.0'", "until 5.0")]
    public void An_option_that_the_target_s_version_does_not_have_says_why(string versions, string note) =>
        Holds(Outcome(Row(Both, more: versions), null, null), NotApplicable, note: note);

    [TestCase("hang 8000")]
    [TestCase("err EINVAL 22 us=1")]
    public void A_question_of_which_no_claim_speaks_has_no_part(string answer) =>
        Holds(Outcome(OfOption(Row(Both), Question), (_, request) => IsPoll(request) ? answer : null), Supported);

    [Test]
    public void A_probe_has_a_part_also_where_its_row_promises_nothing() =>
        Holds(Outcome(Row("get: supported"), null, "hang 8000"), Unresolved);

    [Test]
    public void An_effect_that_no_case_can_show_is_not_waited_for() =>
        Holds(Outcome(OfOption(Row(Both), Unshown), (_, _) => null), Supported);

    [Test]
    public void A_fail_beside_what_is_blocked_makes_the_cell_divergent() =>
        Holds(Outcome(Row(Both, more: ", privilege: cap:NET_ADMIN"), Wrong, Denied), Divergent);

    [Test]
    public void A_refused_get_beside_a_set_that_is_blocked_is_unsupported_though_promised() =>
        Holds(Outcome(Row(Both, more: ", privilege: cap:NET_ADMIN"), Refused, Denied), Unsupported, Promised);

    [Test]
    public void A_get_that_works_where_both_are_documented_as_refused_is_told_with_its_mark() =>
        Holds(Outcome(Row(Neither), null, null), Divergent, WorksThoughRefused);
}
