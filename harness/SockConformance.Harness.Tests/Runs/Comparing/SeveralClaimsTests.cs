using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Tests.Campaign;
using SockConformance.Harness.Tests.Judging;
using static SockConformance.Harness.Tests.Runs.Comparing.ComparedRuns;

namespace SockConformance.Harness.Tests.Runs.Comparing;

/// <summary>Cases of several claims, or of none, in two runs.</summary>
internal sealed class SeveralClaimsTests
{
    private const string Seven = "ok value=7 len=4 size=4 us=3";

    private static readonly Verdict Passed = new("works", VerdictCode.Pass, Cause.Passed);
    private static readonly Verdict Failed = Failing("more", "why");
    private static readonly Verdict NoClaim = new(null, VerdictCode.Untested, new Cause(CauseKind.NoClaim));

    [Test]
    public void A_fault_is_told_with_the_claim_that_it_breaks_and_with_all_codes_of_before()
    {
        var blocked = new Verdict("more", VerdictCode.Blocked, new Cause(CauseKind.NeedsKind) { Need = "ipx" });
        var difference = Between(Saying(On, Passed, blocked), Saying("crash SIGSEGV", Passed, Failed)).Single();

        Assert.That(
            (difference.Kind, difference.Claim, difference.Before),
            Is.EqualTo((DifferenceKind.Crashed, "more", "pass, blocked")));
    }

    [Test]
    public void A_fault_in_a_case_of_which_nothing_was_said_is_one_too()
    {
        var difference = Between(Saying(On), Saying("crash SIGSEGV")).Single();

        Assert.That((difference.Kind, difference.Claim), Is.EqualTo((DifferenceKind.Crashed, (string?)null)));
    }

    [Test]
    public void Claims_are_told_by_name()
    {
        var other = Failing("a", "why");
        var differences = Between(Saying(On, Passed), Saying(On, Passed, Failed, other));

        Assert.That(differences.Select(d => d.Claim), Is.EqualTo(new[] { "a", "more" }));
    }

    [Test]
    public void Where_no_claim_spoke_and_one_does_now_it_is_added_and_nothing_is_removed()
    {
        var (without, with) = (Saying(On, NoClaim), Saying(On, Passed));
        var (added, removed) = (Between(without, with), Between(with, without));

        Assert.That(
            (added.Single().Kind, added.Single().Before, removed.Single().Kind, removed.Single().After),
            Is.EqualTo((DifferenceKind.Added, "", DifferenceKind.Removed, "")));
    }

    [Test]
    public void What_changed_where_no_claim_speaks_is_told_without_one()
    {
        var hung = NoClaim with { Code = VerdictCode.Unresolved, Cause = new Cause(CauseKind.Hung) { Step = "close s" } };
        var difference = Between(Saying(On, NoClaim), Saying(On, hung)).Single();

        Assert.That((difference.Kind, difference.Claim), Is.EqualTo((DifferenceKind.ChangedVerdict, (string?)null)));
    }

    [Test]
    public void A_case_that_is_flaky_no_more_and_still_unresolved_has_another_verdict() => Assert.That(
        Between(WithVerdict(VerdictCode.Unresolved, flaky: true), WithVerdict(VerdictCode.Unresolved)).Single().Kind,
        Is.EqualTo(DifferenceKind.ChangedVerdict));

    [TestCase(false, ExpectedResult = 1)]
    [TestCase(true, ExpectedResult = 0)]
    public int Beside_values_of_options_others_are_compared_where_every_promise_is_kept(bool broken)
    {
        var instance = SmallRun.Plan.Instances.Values.Single();
        var polls = new Request(Verbs.Find("poll")!, []);
        instance = instance with { Steps = [instance.Steps[0], instance.Steps[1] with { Request = polls }] };
        Verdict[] verdicts = broken ? [Passed, Failed] : [Passed];
        return RunComparer.Compare(Saying(On, verdicts), Saying(Seven, verdicts), (_, _) => instance).Differences.Count;
    }

    [Test]
    public void A_value_counts_also_where_a_verdict_that_has_not_changed_tells_of_its_step()
    {
        var one = new Verdict("works", VerdictCode.Fail, Causes.Differs("got", "5", "1"));
        var other = one with { Cause = Causes.Differs("got", "5", "7") };

        Assert.That(Between(Saying(On, one), Saying(Seven, other)).Single().Kind, Is.EqualTo(DifferenceKind.ChangedValue));
    }

    [Test]
    public void Patience_counts_also_where_another_claim_is_not_in_force()
    {
        var left = new Verdict("works", VerdictCode.Blocked, new Cause(CauseKind.NeedsPatience));
        var older = new Verdict("more", VerdictCode.NotApplicable, new Cause(CauseKind.NotInForce));
        var run = Saying(On, older, left);
        var plain = run with { Cases = [run.Cases[0] with { Transcript = run.Cases[0].Transcript with { Exchanges = [] } }] };
        var compared = Compared(Saying(On, Passed), plain);

        Assert.That(compared.Differences, Is.Empty);
        Assert.That(compared.Notes, Has.Exactly(1).StartsWith("1 case needs patience"));
    }

    private static Run Saying(string answer, params Verdict[] verdicts) => WithVerdict(VerdictCode.Pass, answer) is var run
        ? run with { Cases = [run.Cases[0] with { Verdicts = verdicts }] }
        : null!;
}
