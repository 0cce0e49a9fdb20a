using SockConformance.Harness.Campaign;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Campaign;

[TestFixture]
internal sealed class RunMergeTests
{
    private const string On = "ok value=1 len=4 size=4";

    private static readonly Run Now = Judged(SmallRun.With(On, VerdictCode.Pass));

    [Test]
    public void A_case_of_the_new_run_takes_the_place_of_its_earlier_self()
    {
        var merged = Merged(Judged(SmallRun.With("ok value=0 len=4 size=4", VerdictCode.Fail)), Now);
        Assert.That(merged.Cases.Single(c => c.Transcript.CaseId == SmallRun.CaseId), Is.EqualTo(Now.Cases.Single()));
    }

    [Test]
    public void The_other_cases_of_a_run_of_all_stay_and_it_stays_one_of_all()
    {
        var earlier = Judged(SmallRun.With(On, VerdictCode.Pass)) with
        {
            Header = Now.Header with { Only = [] },
            Cases = [Now.Cases.Single(), Other],
        };
        var merged = Merged(earlier, Now);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(merged.Cases, Does.Contain(Other));
            Assert.That(merged.Header.Only, Is.Empty);
        }
    }

    [Test]
    public void A_case_that_the_new_run_left_for_patience_keeps_its_earlier_answer()
    {
        var each = Now.Cases.Single();
        var left = Now with { Cases = [each with { Transcript = each.Transcript with { Exchanges = [] } }] };
        Assert.That(Merged(Now, left).Cases.Single(), Is.EqualTo(each));
    }

    [Test]
    public void Two_runs_of_some_cases_are_one_of_both()
    {
        var other = Now with { Header = Now.Header with { Only = ["SO_OTHER"] }, Cases = [Other] };
        Assert.That(Merged(other, Now).Header.Only, Is.EqualTo(new[] { "SO_OTHER", SmallRun.CaseId }));
    }

    [Test]
    public void Runs_of_one_system_and_driver_can_be_merged_whatever_expectations_judged_them() =>
        Assert.That(SameSystem.Obstacle(SmallRun.Header("old"), SmallRun.Header("new")), Is.Null);

    [Test]
    public void A_run_of_another_user_or_driver_cannot_be_merged()
    {
        var header = SmallRun.Header();
        string user = SmallRun.HelloLine.Replace("uid=0", "uid=1000", StringComparison.Ordinal);
        var other = header with { Hello = Hello.Read(Reply.Parse(user), out _)! };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SameSystem.Obstacle(other, header), Is.EqualTo("it is of another system or another user"));
            Assert.That(
                SameSystem.Obstacle(header with { Driver = "beef" }, header),
                Is.EqualTo("its driver was built from other sources"));
        }
    }

    private static RunCase Other { get; } =
        new(new Transcript("SOL_SOCKET/SO_OTHER/works/tcp4", "000000000000", []), []);

    private static Run Judged(Run run) => run with { Header = SmallRun.Header(SmallRun.Catalog.Hash) };

    private static Run Merged(Run earlier, Run now) => RunMerge.Into(SmallRun.Catalog, earlier, now);
}
