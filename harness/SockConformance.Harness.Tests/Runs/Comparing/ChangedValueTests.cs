using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Tests.Campaign;
using SockConformance.Harness.Tests.Judging;
using static SockConformance.Harness.Tests.Runs.Comparing.ComparedRuns;

namespace SockConformance.Harness.Tests.Runs.Comparing;

internal sealed class ChangedValueTests
{
    private const string Seven = "ok value=7 len=4 size=4 us=3";

    [Test]
    public void The_same_verdict_with_another_value_is_a_changed_value_of_its_step()
    {
        var difference = Between(WithVerdict(VerdictCode.Fail), WithVerdict(VerdictCode.Fail, Seven))
            .Single();

        Assert.That(
            (difference.Kind, difference.Step, difference.Before, difference.After),
            Is.EqualTo((DifferenceKind.ChangedValue, "got", "1", "7")));
    }

    [TestCase(VerdictCode.Unsupported)]
    [TestCase(VerdictCode.Blocked)]
    [TestCase(VerdictCode.Unresolved)]
    [TestCase(VerdictCode.NotApplicable)]
    public void Where_a_case_did_not_get_to_its_observation_values_are_not_compared(VerdictCode code) =>
        Assert.That(Between(WithVerdict(code), WithVerdict(code, Seven)), Is.Empty);

    [Test]
    public void A_length_that_differs_is_told_with_the_whole_replies()
    {
        var difference = Between(WithVerdict(VerdictCode.Fail), WithVerdict(VerdictCode.Fail, "ok value=1 len=1 size=4 us=3"))
            .Single();

        Assert.That(
            (difference.Before, difference.After),
            Is.EqualTo(("ok value=1 len=4 size=4 raw=01000000 via=header", "ok value=1 len=1 size=4")));
    }

    [Test]
    public void Of_a_structure_only_the_fields_that_differ_are_told()
    {
        var (old, @new) = (Passing("ok sec=1 usec=5 len=16"), Passing("ok sec=1 usec=7 len=16"));
        var difference = Between(old, @new).Single();

        Assert.That((difference.Before, difference.After), Is.EqualTo(("usec=5", "usec=7")));
    }

    [Test]
    public void A_field_of_a_structure_that_only_one_run_has_stands_against_nothing_but_success()
    {
        var difference = Between(Passing("ok sec=1 len=16"), Passing("ok sec=1 usec=7 len=16")).Single();

        Assert.That((difference.Before, difference.After), Is.EqualTo(("ok", "usec=7")));
    }

    [Test]
    public void How_a_name_was_found_and_the_raw_bytes_are_no_value() =>
        Assert.That(
            Between(WithVerdict(VerdictCode.Pass), Passing("ok value=1 len=4 size=4 raw=00000001 via=number")),
            Is.Empty);

    [Test]
    public void An_error_in_place_of_a_value_is_a_changed_value() =>
        Assert.That(
            Between(WithVerdict(VerdictCode.Untested), WithVerdict(VerdictCode.Untested, "err EINVAL 22")).Single().After,
            Is.EqualTo("EINVAL (22)"));

    [Test]
    public void Without_its_case_in_the_expectations_a_value_is_not_compared() =>
        Assert.That(
            RunComparer.Compare(WithVerdict(VerdictCode.Pass), Passing("err EINVAL 22"), (_, _) => null).Differences,
            Is.Empty);

    [TestCase(VerdictCode.Fail, VerdictCode.Fail)]
    [TestCase(VerdictCode.Fail, VerdictCode.Pass)]
    public void Where_a_promise_is_or_was_not_kept_only_values_of_options_are_compared(VerdictCode before, VerdictCode after)
    {
        var instance = SmallRun.Plan.Instances.Values.Single();
        var polls = new Request(Verbs.Find("poll")!, []);
        instance = instance with { Steps = [instance.Steps[0], instance.Steps[1] with { Request = polls }] };
        var compared = RunComparer.Compare(WithVerdict(before), WithVerdict(after, "ok value=none"), (_, _) => instance);

        Assert.That(compared.Differences.Where(d => d.Kind == DifferenceKind.ChangedValue), Is.Empty);
    }

    [Test]
    public void A_value_counts_where_one_claim_of_its_case_could_be_judged()
    {
        var blocked = new Verdict("more", VerdictCode.Blocked, new Cause(CauseKind.NeedsKind) { Need = "ipx" });
        Run Judged(string answer) => Passing(answer) is var run
            ? run with { Cases = [run.Cases[0] with { Verdicts = [.. run.Cases[0].Verdicts, blocked] }] }
            : null!;

        Assert.That(Between(Judged(On), Judged(Seven)).Single().Kind, Is.EqualTo(DifferenceKind.ChangedValue));
    }

    [TestCase("got", ExpectedResult = "Regressed")]
    [TestCase("other", ExpectedResult = "ChangedValue Regressed")]
    public string A_value_of_which_a_verdict_tells_that_changed_with_it_is_told_once(string label)
    {
        var broken = WithVerdict(VerdictCode.Fail, Seven);
        var verdict = new Verdict("works", VerdictCode.Fail, Causes.Differs(label, "on", "7"));
        broken = broken with { Cases = [broken.Cases[0] with { Verdicts = [verdict] }] };

        return string.Join(' ', Between(Passing(On), broken).Select(d => d.Kind));
    }

    [Test]
    public void A_probe_has_its_value_compared_unless_its_row_says_that_it_varies([Values] bool varies)
    {
        var files = varies
            ? TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "kinds: [tcp4, udp4] }", "kinds: [tcp4, udp4], varies: yes }")
            : TestCatalogs.SmallFiles;
        var plan = Planner.Plan(TestCatalogs.ReadWhole(files), "linux", ["SOL_SOCKET/SO_TEST/probe-get/tcp4"]);
        var instance = plan.Instances.Values.Single();

        Assert.That(
            Observations.Differing(instance, Answering("ok value=1"), Answering("ok value=2")).Count(),
            Is.EqualTo(varies ? 0 : 1));

        RunCase Answering(string answer)
        {
            var exchanges = instance.Steps.Select(s => new Exchange(s.Text, Reply.Parse(s.Label is null ? "ok" : answer)));
            return new RunCase(new Transcript(instance.Id, "", [.. exchanges]), []);
        }
    }

    private static Run Passing(string answer) => WithVerdict(VerdictCode.Pass, answer);
}
