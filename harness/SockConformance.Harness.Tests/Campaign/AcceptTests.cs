using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations.Linting;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Judging;

namespace SockConformance.Harness.Tests.Campaign;

internal sealed class AcceptTests
{
    private const string Listed = "- case: SOL_SOCKET/SO_TEST/works/*\n  when: { release: '6.*' }\n  reason: Long known.\n";

    [Test]
    public void A_divergence_that_is_not_listed_becomes_an_entry_that_asks_for_its_reason()
    {
        string text = Accepted(Run("0", "1")).Text;

        const string entry =
            "# got: expected on, observed 0 (Linux 6.1.0, 1970-01-01)\n"
            + "- case: SOL_SOCKET/SO_TEST/works/tcp4\n  claim: works\n  reason: to be written\n";
        Assert.That(text, Is.EqualTo(entry));
    }

    [Test]
    public void Where_every_kind_diverges_one_entry_lists_them_all() =>
        Assert.That(Accepted(Run("0", "0")).Text, Does.Contain("- case: SOL_SOCKET/SO_TEST/works/*\n"));

    [Test]
    public void A_reason_that_is_told_is_written() =>
        Assert.That(
            Read(Accepted(Run("0", "1"), reason: "It's so: \"really\" # yes")).Single().Reason,
            Is.EqualTo("It's so: \"really\" # yes"));

    [Test]
    public void Lint_refuses_an_entry_without_its_reason_and_takes_one_with_it([Values(null, "It is so.")] string? reason)
    {
        var files = TestCatalogs.Small(new SourceFile("known/local.yaml", Accepted(Run("0", "1"), reason: reason).Text));

        Assert.That(Lint.Check(TestCatalogs.ReadWhole(files)).Count(p => p.Rule == "known"), Is.EqualTo(reason is null ? 1 : 0));
    }

    [Test]
    public void What_is_listed_already_changes_nothing() => Assert.That(Accepted(Run("0", "0"), Listed).Edits, Is.Empty);

    [Test]
    public void An_entry_keeps_its_reason_and_its_conditions_when_others_come()
    {
        string text = Accepted(Run("0", "0"), Listed.Replace("works/*", "works/tcp4", StringComparison.Ordinal)).Text;

        Assert.That(
            text,
            Does.StartWith(Listed.Replace("works/*", "works/tcp4", StringComparison.Ordinal))
                .And.Contain("- case: SOL_SOCKET/SO_TEST/works/udp4\n"));
    }

    [Test]
    public void A_stale_entry_is_told_and_stays()
    {
        var accepted = Accepted(Run("1", "1"), Listed);

        Assert.That((accepted.Stale.Single().Case, accepted.Edits.Count), Is.EqualTo(("SOL_SOCKET/SO_TEST/works/*", 0)));
    }

    [Test]
    public void A_stale_entry_goes_when_that_is_asked_for() =>
        Assert.That(Accepted(Run("1", "1"), Listed, removeStale: true).Text, Is.Empty);

    [Test]
    public void A_list_whose_last_entry_went_keeps_its_comments_and_is_read_as_a_list_of_nothing()
    {
        string text = Accepted(Run("1", "1"), "# Mine.\n" + Listed, removeStale: true).Text;

        Assert.That(
            (text, TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile("known/local.yaml", text))).Known["local"].Count),
            Is.EqualTo(("# Mine.\n", 0)));
    }

    [Test]
    public void An_entry_for_another_release_is_not_stale() =>
        Assert.That(
            Accepted(Run("1", "1"), Listed.Replace("6.*", "5.*", StringComparison.Ordinal), removeStale: true).Edits,
            Is.Empty);

    [Test]
    public void A_flaky_case_is_told_and_never_listed()
    {
        var run = Run("1", "1");
        run = run with { Cases = [.. run.Cases.Select(c => c with { Verdicts = [.. c.Verdicts.Select(Flaky)] })] };

        Assert.That((Accepted(run).Edits.Count, Accepted(run).Flaky.Count), Is.EqualTo((0, 2)));

        static Verdict Flaky(Verdict verdict) => new(verdict.Claim, VerdictCode.Unresolved, Causes.Flaky(verdict, verdict));
    }

    [Test]
    public void Only_limits_what_is_listed() => Assert.That(Accepted(Run("0", "0"), only: ["*/udp4"]).Added, Is.EqualTo(1));

    [Test]
    public void A_list_that_is_not_written_line_by_line_is_refused_rather_than_spoilt() => Assert.That(
        () => Accepted(Run("0", "1"), "[{ case: SOL_SOCKET/SO_TEST/works/udp4, reason: Long known. }]\n"),
        Throws.TypeOf<InputException>());

    [Test]
    public void What_a_target_said_cannot_leave_the_comment() =>
        Assert.That(
            Read(Accepted(Run("0\u0085- case: '*'\u2028- case: '*'", "1"))).Select(e => e.Case),
            Is.EqualTo(new[] { "SOL_SOCKET/SO_TEST/works/tcp4" }));

    private static Acceptance Accepted(
        Run run, string text = "", string? reason = null, bool removeStale = false, string[]? only = null) =>
        Accept.Acceptance(TestCatalogs.SmallFiles, run, text, reason, removeStale, only ?? []);

    private static IReadOnlyList<KnownEntry> Read(Acceptance accepted) =>
        TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile("known/local.yaml", accepted.Text))).Known["local"];

    /// <summary>A run of the case on both kinds, with the values that its gets give.</summary>
    private static Run Run(string tcp4, string udp4)
    {
        var plan = Planner.Plan(SmallRun.Catalog, "linux", ["SOL_SOCKET/SO_TEST/works"]);
        var header = SmallRun.Header(SmallRun.Catalog.Hash);
        var facts = TargetFacts.From(header.Hello);
        return new Run(header, [.. plan.Cases.Select(c => Case(c, IsTcp(c) ? tcp4 : udp4))], Complete: true);

        static bool IsTcp(PlannedCase planned) => planned.Id.EndsWith("tcp4", StringComparison.Ordinal);

        RunCase Case(PlannedCase planned, string value)
        {
            string got = $"ok value={value.Replace(" ", "%20", StringComparison.Ordinal)} len=4 size=4";
            Exchange[] exchanges =
                [new(planned.Requests[0], Reply.Parse("ok")), new(planned.Requests[1], Reply.Parse(got))];
            var transcript = new Transcript(planned.Id, planned.Hash, exchanges);
            return new RunCase(transcript, Judge.Verdicts(plan.Instances[planned.Id], planned.Hash, transcript, facts));
        }
    }
}
