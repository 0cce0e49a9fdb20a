using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Comparing;
using static SockConformance.Harness.Tests.Runs.Comparing.ComparedRuns;

namespace SockConformance.Harness.Tests.Runs.Comparing;

internal sealed class RunComparerTests
{
    [TestCase(VerdictCode.Pass, VerdictCode.Fail, ExpectedResult = DifferenceKind.Regressed)]
    [TestCase(VerdictCode.Pass, VerdictCode.Unresolved, ExpectedResult = DifferenceKind.Regressed)]
    [TestCase(VerdictCode.Pass, VerdictCode.Unsupported, ExpectedResult = DifferenceKind.Regressed)]
    [TestCase(VerdictCode.Fail, VerdictCode.Pass, ExpectedResult = DifferenceKind.Fixed)]
    [TestCase(VerdictCode.Unresolved, VerdictCode.Pass, ExpectedResult = DifferenceKind.Fixed)]
    [TestCase(VerdictCode.Unsupported, VerdictCode.Pass, ExpectedResult = DifferenceKind.Fixed)]
    [TestCase(VerdictCode.Blocked, VerdictCode.Fail, ExpectedResult = DifferenceKind.ChangedVerdict)]
    [TestCase(VerdictCode.Pass, VerdictCode.Blocked, ExpectedResult = DifferenceKind.ChangedVerdict)]
    [TestCase(VerdictCode.Unsupported, VerdictCode.Fail, ExpectedResult = DifferenceKind.ChangedVerdict)]
    public DifferenceKind A_verdict_that_differs_is_a_difference_of_its_kind(VerdictCode old, VerdictCode @new) =>
        Between(WithVerdict(old), WithVerdict(@new)).Single().Kind;

    [Test]
    public void Two_runs_that_saw_the_same_differ_in_nothing([Values] VerdictCode code) =>
        Assert.That(
            Between(WithVerdict(code), WithVerdict(code, On.Replace("us=3", "us=300", StringComparison.Ordinal))),
            Is.Empty);

    [Test]
    public void A_difference_tells_case_claim_and_both_verdicts()
    {
        var difference = Between(WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Fail)).Single();

        Assert.That(
            (difference.Subject, difference.CaseName, difference.Parameters, difference.Claim),
            Is.EqualTo(("SOL_SOCKET/SO_TEST", "works", "tcp4", "works")));
        Assert.That((difference.Before, difference.After), Is.EqualTo(("pass", "fail")));
    }

    [TestCase("crash SIGSEGV", "a fault: SIGSEGV")]
    [TestCase("ended by signal 9", "the driver ended: by signal 9")]
    public void A_fault_where_there_was_none_is_crashed_and_nothing_else(string answer, string after)
    {
        var difference = Between(WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Fail, answer)).Single();

        Assert.That((difference.Kind, difference.Before, difference.After), Is.EqualTo((DifferenceKind.Crashed, "pass", after)));
    }

    [Test]
    public void A_fault_that_was_there_before_is_no_difference() =>
        Assert.That(
            Between(WithVerdict(VerdictCode.Fail, "crash SIGSEGV"), WithVerdict(VerdictCode.Fail, "crash SIGSEGV")),
            Is.Empty);

    [Test]
    public void A_fault_that_a_claim_expects_is_not_crashed() =>
        Assert.That(
            Between(WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Pass, "crash SIGSEGV")).Single().Kind,
            Is.EqualTo(DifferenceKind.ChangedValue));

    [Test]
    public void A_case_that_came_out_differently_when_run_again_is_flaky_and_not_regressed() =>
        Assert.That(
            Between(WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Unresolved, flaky: true)).Single().Kind,
            Is.EqualTo(DifferenceKind.Flaky));

    [Test]
    public void A_case_that_stays_flaky_is_no_difference() =>
        Assert.That(
            Between(WithVerdict(VerdictCode.Unresolved, flaky: true), WithVerdict(VerdictCode.Unresolved, flaky: true)),
            Is.Empty);

    [Test]
    public void A_case_that_only_one_run_has_is_removed_or_added()
    {
        var (with, without) = (WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Pass) with { Cases = [] });

        Assert.That(
            (Between(with, without).Single().Kind, Between(without, with).Single().Kind),
            Is.EqualTo((DifferenceKind.Removed, DifferenceKind.Added)));
    }

    [Test]
    public void A_claim_that_only_one_run_judged_is_removed_or_added()
    {
        var run = WithVerdict(VerdictCode.Pass);
        var more = run with { Cases = [run.Cases[0] with { Verdicts = [.. run.Cases[0].Verdicts, Failing("more", "why")] }] };
        var (added, removed) = (Between(run, more).Single(), Between(more, run).Single());

        Assert.That(
            (added.Kind, added.Claim, added.After, removed.Kind, removed.Before),
            Is.EqualTo((DifferenceKind.Added, "more", "fail: why", DifferenceKind.Removed, "fail: why")));
    }

    [Test]
    public void A_case_that_was_planned_after_its_run_was_not_asked_there()
    {
        var run = WithVerdict(VerdictCode.Untested);
        var empty = run with { Cases = [run.Cases[0] with { Transcript = run.Cases[0].Transcript with { Exchanges = [] } }] };
        Assert.That(Between(empty, WithVerdict(VerdictCode.Fail)).Single().Kind, Is.EqualTo(DifferenceKind.Added));
    }

    [Test]
    public void A_case_that_only_one_run_had_the_patience_for_is_neither_removed_nor_added()
    {
        var (patient, plain) = (WithVerdict(VerdictCode.Pass), WithoutPatience());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Between(patient, plain), Is.Empty);
            Assert.That(Between(plain, patient), Is.Empty);
            Assert.That(Compared(patient, plain).Notes, Has.Exactly(1).StartsWith("1 case needs patience"));
        }
    }

    [Test]
    public void A_case_that_a_run_of_all_lacks_is_added_by_a_run_of_some()
    {
        var all = WithVerdict(VerdictCode.Pass).With(h => h with { Only = [] }) with { Cases = [] };
        Assert.That(Between(all, WithVerdict(VerdictCode.Fail)).Single().Kind, Is.EqualTo(DifferenceKind.Added));
    }

    [Test]
    public void A_case_that_a_run_of_some_did_not_choose_is_not_removed()
    {
        var some = WithVerdict(VerdictCode.Pass).With(h => h with { Only = ["SO_OTHER"] }) with { Cases = [] };
        Assert.That(Between(WithVerdict(VerdictCode.Pass).With(h => h with { Only = [] }), some), Is.Empty);
    }

    [Test]
    public void Cases_that_both_runs_were_asked_are_counted()
    {
        var run = WithVerdict(VerdictCode.Pass);
        Assert.That((Compared(run, run).Compared, Compared(run, WithoutPatience()).Compared), Is.EqualTo((1, 0)));
    }

    private static Run WithoutPatience()
    {
        var run = WithVerdict(VerdictCode.Blocked);
        var each = run.Cases[0];
        var left = new Verdict(null, VerdictCode.Blocked, new Cause(CauseKind.NeedsPatience));
        return run with { Cases = [new RunCase(each.Transcript with { Exchanges = [] }, [left])] };
    }
}
