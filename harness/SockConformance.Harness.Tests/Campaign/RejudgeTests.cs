using SockConformance.Harness.Campaign;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Campaign;

[TestFixture]
internal sealed class RejudgeTests
{
    [Test]
    public void An_old_run_is_judged_by_the_claims_of_today() =>
        Assert.That(CodeOf(SmallRun.With("ok value=0 len=4 size=4", VerdictCode.Pass)), Is.EqualTo(VerdictCode.Fail));

    [Test]
    public void A_case_that_was_changed_since_is_untested_and_stale()
    {
        var stale = SmallRun.With("ok value=1 len=4 size=4", VerdictCode.Pass, hash: "000000000000");
        var verdict = Rejudge.Run(stale, SmallRun.Catalog).Cases.Single().Verdicts.Single();
        Assert.That(verdict.Code, Is.EqualTo(VerdictCode.Untested));
        Assert.That(verdict.Cause.Kind, Is.EqualTo(CauseKind.Stale));
    }

    [Test]
    public void A_flaky_case_stays_flaky() =>
        Assert.That(
            CodeOf(SmallRun.With("ok value=1 len=4 size=4", VerdictCode.Unresolved, flaky: true)),
            Is.EqualTo(VerdictCode.Unresolved));

    [Test]
    public void A_run_of_the_same_expectations_is_taken_as_it_is()
    {
        var run = SmallRun.With("ok value=0 len=4 size=4", VerdictCode.Pass);
        run = run with { Header = SmallRun.Header(SmallRun.Catalog.Hash) };
        Assert.That(Rejudge.Run(run, SmallRun.Catalog), Is.SameAs(run));
    }

    [Test]
    public void A_run_of_an_unknown_platform_is_refused_with_the_known_ones()
    {
        var run = SmallRun.With("ok value=1", VerdictCode.Pass);
        run = run with { Header = run.Header with { Platform = "plan9" } };
        const string answer = "the platform 'plan9' of the run of local is not known; allowed: linux, winsock";
        Assert.That(() => Rejudge.Run(run, SmallRun.Catalog), Throws.TypeOf<InputException>().With.Message.EqualTo(answer));
        Assert.That(() => Compare.Runs(SmallRun.Catalog, run, run), Throws.TypeOf<InputException>().With.Message.EqualTo(answer));
    }

    [Test]
    public void A_case_that_the_run_does_not_have_is_untested()
    {
        var run = SmallRun.With("ok value=1 len=4 size=4", VerdictCode.Pass) with { Cases = [] };
        Assert.That(CodeOf(run), Is.EqualTo(VerdictCode.Untested));
    }

    [Test]
    public void A_partial_run_has_only_the_cases_that_it_saw()
    {
        var run = SmallRun.With("ok value=1 len=4 size=4", VerdictCode.Pass) with { Cases = [], Complete = false };
        Assert.That(Rejudge.Run(run, SmallRun.Catalog).Cases, Is.Empty);
    }

    private static VerdictCode CodeOf(Run run) => Rejudge.Run(run, SmallRun.Catalog).Cases.Single().Verdicts.Single().Code;
}
