using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Tests.Campaign;
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
    public DifferenceKind A_verdict_that_differs_is_a_difference_of_its_kind(VerdictCode old, VerdictCode @new) => Between(WithVerdict(old), WithVerdict(@new)).Single().Kind;

    [Test]
    public void Two_runs_that_saw_the_same_differ_in_nothing([Values] VerdictCode code) =>
        Assert.That(Between(WithVerdict(code), WithVerdict(code, On.Replace("us=3", "us=300", StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void A_difference_tells_case_claim_and_both_verdicts()
    {
        var difference = Between(WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Fail)).Single();

        Assert.That((difference.Subject, difference.CaseName, difference.Parameters, difference.Claim, difference.Before, difference.After), Is.EqualTo(("SOL_SOCKET/SO_TEST", "works", "tcp4", "works", "pass", "fail")));
    }

    [Test]
    public void The_same_verdict_with_another_value_is_a_changed_value_of_its_step()
    {
        var difference = Between(WithVerdict(VerdictCode.Fail), WithVerdict(VerdictCode.Fail, "ok value=7 len=4 size=4 us=3")).Single();

        Assert.That((difference.Kind, difference.Step, difference.Before, difference.After), Is.EqualTo((DifferenceKind.ChangedValue, "got", "1", "7")));
    }

    [TestCase(VerdictCode.Unsupported)]
    [TestCase(VerdictCode.Blocked)]
    [TestCase(VerdictCode.Unresolved)]
    [TestCase(VerdictCode.NotApplicable)]
    public void Where_a_case_did_not_get_to_its_observation_values_are_not_compared(VerdictCode code) =>
        Assert.That(Between(WithVerdict(code), WithVerdict(code, "ok value=7 len=4 size=4 us=3")), Is.Empty);

    [Test]
    public void A_length_that_differs_is_told_with_the_whole_replies()
    {
        var difference = Between(WithVerdict(VerdictCode.Fail), WithVerdict(VerdictCode.Fail, "ok value=1 len=1 size=4 us=3")).Single();

        Assert.That((difference.Before, difference.After), Is.EqualTo(("ok value=1 len=4 size=4 raw=01000000 via=header", "ok value=1 len=1 size=4")));
    }

    [Test]
    public void Of_a_structure_only_the_fields_that_differ_are_told()
    {
        var difference = Between(WithVerdict(VerdictCode.Pass, "ok sec=1 usec=5 len=16"), WithVerdict(VerdictCode.Pass, "ok sec=1 usec=7 len=16")).Single();

        Assert.That((difference.Before, difference.After), Is.EqualTo(("usec=5", "usec=7")));
    }

    [Test]
    public void How_a_name_was_found_and_the_raw_bytes_are_no_value() =>
        Assert.That(Between(WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Pass, "ok value=1 len=4 size=4 raw=00000001 via=number")), Is.Empty);

    [Test]
    public void An_error_in_place_of_a_value_is_a_changed_value() =>
        Assert.That(Between(WithVerdict(VerdictCode.Untested), WithVerdict(VerdictCode.Untested, "err EINVAL 22")).Single().After, Is.EqualTo("EINVAL (22)"));

    [TestCase("crash SIGSEGV", "a fault: SIGSEGV")]
    [TestCase("ended by signal 9", "the driver ended: by signal 9")]
    public void A_fault_where_there_was_none_is_crashed_and_nothing_else(string answer, string after)
    {
        var difference = Between(WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Fail, answer)).Single();

        Assert.That((difference.Kind, difference.Before, difference.After), Is.EqualTo((DifferenceKind.Crashed, "pass", after)));
    }

    [Test]
    public void A_fault_that_was_there_before_is_no_difference() =>
        Assert.That(Between(WithVerdict(VerdictCode.Fail, "crash SIGSEGV"), WithVerdict(VerdictCode.Fail, "crash SIGSEGV")), Is.Empty);

    [Test]
    public void A_fault_that_a_claim_expects_is_not_crashed() =>
        Assert.That(Between(WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Pass, "crash SIGSEGV")).Single().Kind, Is.EqualTo(DifferenceKind.ChangedValue));

    [Test]
    public void A_case_that_came_out_differently_when_run_again_is_flaky_and_not_regressed() =>
        Assert.That(Between(WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Unresolved, flaky: true)).Single().Kind, Is.EqualTo(DifferenceKind.Flaky));

    [Test]
    public void A_case_that_stays_flaky_is_no_difference() =>
        Assert.That(Between(WithVerdict(VerdictCode.Unresolved, flaky: true), WithVerdict(VerdictCode.Unresolved, flaky: true)), Is.Empty);

    [Test]
    public void A_case_that_only_one_run_has_is_removed_or_added()
    {
        var (with, without) = (WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Pass) with { Cases = [] });

        Assert.That((Between(with, without).Single().Kind, Between(without, with).Single().Kind), Is.EqualTo((DifferenceKind.Removed, DifferenceKind.Added)));
    }

    [Test]
    public void A_claim_that_only_one_run_judged_is_removed_or_added()
    {
        var run = WithVerdict(VerdictCode.Pass);
        var more = run with { Cases = [run.Cases[0] with { Verdicts = [.. run.Cases[0].Verdicts, Failing("more", "why")] }] };
        var (added, removed) = (Between(run, more).Single(), Between(more, run).Single());

        Assert.That((added.Kind, added.Claim, added.After, removed.Kind, removed.Before), Is.EqualTo((DifferenceKind.Added, "more", "fail: why", DifferenceKind.Removed, "fail: why")));
    }

    [Test]
    public void A_case_that_was_planned_after_its_run_was_not_asked_there()
    {
        var run = WithVerdict(VerdictCode.Untested);
        var empty = run with { Cases = [run.Cases[0] with { Transcript = run.Cases[0].Transcript with { Exchanges = [] } }] };
        Assert.That(Between(empty, WithVerdict(VerdictCode.Fail)).Single().Kind, Is.EqualTo(DifferenceKind.Added));
    }

    [Test]
    public void Without_its_case_in_the_expectations_a_value_is_not_compared() =>
        Assert.That(RunComparer.Compare(WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Pass, "err EINVAL 22"), (_, _) => null).Differences, Is.Empty);

    [Test]
    public void Where_a_promise_is_not_kept_only_values_of_options_are_compared()
    {
        var run = WithVerdict(VerdictCode.Fail);
        var instance = SmallRun.Plan.Instances.Values.Single();
        var polls = new Request(Verbs.Find("poll")!, []);
        instance = instance with { Steps = [instance.Steps[0], instance.Steps[1] with { Request = polls }] };

        Assert.That(RunComparer.Compare(run, WithVerdict(VerdictCode.Fail, "ok value=none"), (_, _) => instance).Differences, Is.Empty);
    }

    [Test]
    public void A_probe_has_its_value_compared_unless_its_row_says_that_it_varies([Values] bool varies)
    {
        var files = varies ? TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "kinds: [tcp4, udp4] }", "kinds: [tcp4, udp4], varies: yes }") : TestCatalogs.SmallFiles;
        var plan = SockConformance.Harness.Planning.Planner.Plan(TestCatalogs.ReadWhole(files), "linux", ["SOL_SOCKET/SO_TEST/probe-get/tcp4"]);
        var instance = plan.Instances.Values.Single();

        Assert.That(Observations.Differing(instance, Transcript("ok value=1"), Transcript("ok value=2")).Count(), Is.EqualTo(varies ? 0 : 1));
        SockConformance.Harness.Runs.RunCase Transcript(string answer) =>
            new(new(instance.Id, "", [.. instance.Steps.Select(s => new SockConformance.Harness.Protocol.Exchange(s.Text, SockConformance.Harness.Protocol.Reply.Parse(s.Label is null ? "ok" : answer)))]), []);
    }
}
