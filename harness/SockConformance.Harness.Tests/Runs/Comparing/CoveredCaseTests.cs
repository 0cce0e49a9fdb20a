using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Tests.Campaign;
using static SockConformance.Harness.Tests.Runs.Comparing.ComparedRuns;

namespace SockConformance.Harness.Tests.Runs.Comparing;

/// <summary>Which cases and answers of two runs are held against each other.</summary>
internal sealed class CoveredCaseTests
{
    private const string Other = "SOL_SOCKET/SO_TEST/works/udp4";

    [Test]
    public void Differences_stand_by_case()
    {
        var run = WithVerdict(VerdictCode.Pass);
        var other = run.Cases[0] with { Transcript = run.Cases[0].Transcript with { CaseId = Other } };
        var all = run.With(h => h with { Only = [] });

        Assert.That(
            Between(all with { Cases = [other, .. run.Cases] }, all with { Cases = [] }).Select(d => d.CaseId),
            Is.EqualTo(new[] { SmallRun.CaseId, Other }));
    }

    [Test]
    public void A_case_that_only_one_run_has_stands_against_nothing()
    {
        var (with, without) = (WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Pass) with { Cases = [] });
        var (removed, added) = (Between(with, without).Single(), Between(without, with).Single());

        Assert.That((removed.Before, removed.After, added.Before, added.After), Is.EqualTo(("pass", "", "", "pass")));
    }

    [Test]
    public void A_run_of_some_cases_was_of_all_that_one_of_its_patterns_names()
    {
        var some = WithVerdict(VerdictCode.Pass).With(h => h with { Only = ["SO_OTHER", SmallRun.CaseId] }) with { Cases = [] };
        Assert.That(Between(WithVerdict(VerdictCode.Pass), some).Single().Kind, Is.EqualTo(DifferenceKind.Removed));
    }

    [Test]
    public void A_case_that_the_expectations_do_not_have_is_counted_only_where_its_verdicts_are_the_same()
    {
        const string hash = "000000000000";
        var compared = Compared(WithVerdict(VerdictCode.Pass, hash: hash), WithVerdict(VerdictCode.Fail, hash: hash));

        Assert.That((compared.Differences.Single().Kind, compared.Notes.Count), Is.EqualTo((DifferenceKind.Regressed, 0)));
    }

    [TestCase("local", ExpectedResult = 1)]
    [TestCase("other", ExpectedResult = 0)]
    public int Noise_is_a_difference_of_one_target_and_none_of_two(string target)
    {
        var old = WithVerdict(VerdictCode.Pass, "ok pid=1 uid=0");
        var @new = WithVerdict(VerdictCode.Pass, "ok pid=2 uid=0").With(h => h with { Target = target });
        return Between(old, @new).Count;
    }

    [Test]
    public void What_is_no_noise_is_a_difference_of_two_targets_too() => Assert.That(
        Between(
            WithVerdict(VerdictCode.Pass), WithVerdict(VerdictCode.Pass, "ok value=7").With(h => h with { Target = "other" })),
        Has.Count.EqualTo(1));

    [TestCase(true, "1", "nothing")]
    [TestCase(false, "nothing", "1")]
    public void What_only_one_run_came_to_stands_against_nothing(bool wholeFirst, string before, string after)
    {
        var whole = WithVerdict(VerdictCode.Untested).Cases[0];
        var part = whole with { Transcript = whole.Transcript with { Exchanges = [whole.Transcript.Exchanges[0]] } };
        var instance = SmallRun.Plan.Instances.Values.Single();
        var seen = wholeFirst ? Observations.Differing(instance, whole, part) : Observations.Differing(instance, part, whole);

        Assert.That(seen, Is.EqualTo(new[] { ("got", before, after) }));
    }
}
