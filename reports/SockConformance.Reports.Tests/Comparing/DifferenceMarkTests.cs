using System.Text.Json;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Comparing;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Comparing;

/// <summary>What somebody has explained between a target and its reference is told from what is new.</summary>
[TestFixture]
public sealed class DifferenceMarkTests
{
    private const string Listed = "- case: SOL_SOCKET/SO_X/waits/*\n  claim: waits\n  reason: It waits for nothing there.\n";

    private const string Claims = """
        claims:
          linux:
            waits:
              says: It waits.
              cite: man#options.2
              shows: effect
              erratum:
                is: wrong
                observed: { seen: read }
                why: It never did so.
                evidence: 'net/core/sock.c:1'
        cases:
          waits:
            title: It waits
            for: { kind: [tcp4, udp4] }
            steps:
              - socket s $kind
              - seen: poll s read 300ms
              - later: poll s write 300ms
            expect:
              linux: { waits: { seen: none } }
        """;

    [TestCase("none", "pri", DifferenceMark.Known, TestName = "What the target's list has is known")]
    [TestCase("none", "read", DifferenceMark.Document, TestName = "The target alone does as the erratum says")]
    [TestCase("read", "none", DifferenceMark.Document, TestName = "The reference alone does as the erratum says")]
    public void A_difference_is_marked_by_what_explains_it(string reference, string target, DifferenceMark mark)
    {
        var found = Between(Listed, reference, target).Differences.Single();

        string reason = mark == DifferenceMark.Known ? "It waits for nothing there." : "It never did so.";
        Assert.That((found.Mark, found.Reasons), Is.EqualTo((mark, new[] { reason })));
    }

    [Test]
    public void What_no_list_and_no_erratum_tells_is_new()
    {
        var found = Between(null, "none", "pri").Differences.Single();

        Assert.That((found.Mark, found.Reasons.Count), Is.EqualTo((DifferenceMark.New, 0)));
    }

    [Test]
    public void A_fault_of_the_target_is_not_explained_by_an_erratum_of_the_reference() =>
        Assert.That(Between(null, "read", "pri").Differences.Single().Mark, Is.EqualTo(DifferenceMark.New));

    [Test]
    public void A_step_that_the_claim_does_not_check_is_new_though_the_case_is_listed()
    {
        var found = Between(Listed, "none", "pri", later: "write").Differences;

        Assert.That(
            found.Select(d => (d.Difference.Row.Label, d.Mark)),
            Is.EquivalentTo([("seen", DifferenceMark.Known), ("later", DifferenceMark.New)]));
    }

    [Test]
    public void A_difference_on_two_kinds_of_socket_is_new_where_one_of_them_is_not_listed()
    {
        string one = Listed.Replace("waits/*", "waits/tcp4", StringComparison.Ordinal);

        Assert.That(Between(one, "none", "pri").Differences.Single().Mark, Is.EqualTo(DifferenceMark.New));
    }

    [Test]
    public void The_text_has_a_legend_a_mark_and_the_reason()
    {
        using var text = new StringWriter();
        EmulationText.Write(Between(Listed, "none", "pri"), text);

        Assert.That(
            text.ToString(),
            Does.Contain("  *  known: listed for other under expectations/known, with the reason (1)\n")
                .And.Contain("     new: nobody has explained it yet (0)\n")
                .And.Contain("\n* SOL_SOCKET/SO_X, waits: It waits\n")
                .And.Contain("      why        It waits for nothing there.\n"));
    }

    [TestCase("pri", "known")]
    [TestCase("read", "document")]
    public void Programs_get_the_mark_as_a_word_and_the_reasons(string target, string word)
    {
        using var text = new StringWriter();
        EmulationJson.Write(Between(Listed, "none", target), text);

        using var json = JsonDocument.Parse(text.ToString());
        var difference = json.RootElement.GetProperty("differences").EnumerateArray().Single();
        Assert.That(difference.GetProperty("mark").GetString(), Is.EqualTo(word));
        Assert.That(difference.GetProperty("reasons").GetArrayLength(), Is.EqualTo(1));
    }

    /// <summary>Two systems whose first steps give this, and what the target's second gives.</summary>
    private static EmulationComparison Between(string? known, string reference, string target, string later = "none")
    {
        SourceFile[] lists = known is null ? [] : [new("known/other.yaml", known)];
        var catalog = OfOption(Row("get: supported, set: supported", "[tcp4, udp4]"), Claims, lists);
        return EmulationComparison.Between(
            catalog, Run(catalog, "local", reference, "none"), Run(catalog, "other", target, later), s => s.Name == "SO_X");
    }

    private static Run Run(Catalog catalog, string name, string seen, string later) => TestRun.Replying(
        catalog,
        (_, request) => request.StartsWith("poll s read", StringComparison.Ordinal) ? $"ok value={seen} us=1"
            : TestRun.IsPoll(request) ? $"ok value={later} us=1"
            : null,
        name);
}
