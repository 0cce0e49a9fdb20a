using SockConformance.Harness.Campaign;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Campaign;
using static SockConformance.Harness.Tests.Runs.Comparing.ComparedRuns;

namespace SockConformance.Harness.Tests.Runs.Comparing;

internal sealed class ComparisonSetTests
{
    private static readonly RunFile Local = File("local", 1), Later = File("local", 2), Wine = File("wine", 3);

    [Test]
    public void Runs_are_matched_by_target()
    {
        var (pairs, _, _) = ComparisonSet.Pair([Local, Wine], [Wine, Later]);

        Assert.That(
            pairs.Select(p => (p.Old.Path, p.New.Path)),
            Is.EqualTo(new[] { (Local.Path, Later.Path), (Wine.Path, Wine.Path) }));
    }

    [Test]
    public void A_run_that_has_its_partner_is_not_left_over()
    {
        var (_, onlyOld, onlyNew) = ComparisonSet.Pair([Local, Wine], [Wine, Later, File("x", 1)]);

        Assert.That((onlyOld.Count, onlyNew.Single().Path), Is.EqualTo((0, "x-1.jsonl")));
    }

    [Test]
    public void One_target_that_differs_is_enough()
    {
        var broken = Wine with { Path = "broken.jsonl", Run = WithVerdict(VerdictCode.Fail).With(_ => Wine.Run.Header) };

        Assert.That(Compare.Runs(SmallRun.Catalog, [Local, Wine], [Local, broken], judgeAgain: false).Differs);
        Assert.That(Compare.Runs(SmallRun.Catalog, [Local, Wine], [Local, Wine], judgeAgain: false).Differs, Is.False);
    }

    [Test]
    public void A_single_run_on_each_side_is_a_pair_whatever_its_target() =>
        Assert.That(ComparisonSet.Pair([Local], [Wine]).Pairs.Single(), Is.EqualTo((Local, Wine)));

    [Test]
    public void Of_several_runs_of_a_target_the_newest_is_compared() =>
        Assert.That(ComparisonSet.Pair([Later, Local, Wine], [Wine, Local]).Pairs[0].Old, Is.EqualTo(Later));

    [Test]
    public void A_target_that_one_side_lacks_is_told_and_differs()
    {
        var set = Compare.Runs(SmallRun.Catalog, [Local, Wine], [Local], judgeAgain: false);

        Assert.That((set.OnlyOld.Single().Target, set.OnlyNew.Count, set.Differs), Is.EqualTo(("wine", 0, true)));
    }

    [Test]
    public void A_target_that_only_the_new_side_has_differs_too() =>
        Assert.That(Compare.Runs(SmallRun.Catalog, [Local], [Local, Wine], judgeAgain: false).Differs);

    [Test]
    public void Sides_without_a_common_target_are_refused_with_both_lists() =>
        Assert.That(
            () => ComparisonSet.Pair([Local, Wine], [File("x", 1), File("y", 1)]),
            Throws.TypeOf<RunFileException>().With.Message.Contains("the old has local, wine, the new x, y")
                .And.Message.Contains("name two run files to compare two targets"));

    [Test]
    public void A_pair_of_two_platforms_is_refused_with_both_files() => Assert.That(
        () => ComparisonSet.Pair([Local], [Wine with { Run = Wine.Run.With(h => h with { Platform = "winsock" }) }]),
        Throws.TypeOf<RunFileException>()
            .With.Message.Contains("local-1.jsonl is of the platform linux and wine-3.jsonl of winsock")
            .And.Message.Contains("name two runs of one platform"));

    [Test]
    public void Judged_again_a_corrected_claim_is_no_difference()
    {
        var wrong = Local with { Run = WithVerdict(VerdictCode.Fail).With(h => h with { Expectations = "before" }) };
        var right = Later with { Run = WithVerdict(VerdictCode.Pass) };

        Assert.That(
            (Differ(judgeAgain: false), Differ(judgeAgain: true)),
            Is.EqualTo((true, false)));

        bool Differ(bool judgeAgain) => Compare.Runs(SmallRun.Catalog, [wrong], [right], judgeAgain).Differs;
    }

    [Test]
    public void Two_runs_of_one_target_and_time_are_refused_with_both_files() => Assert.That(
        () => RunSeries.FromFiles([Local, Local with { Path = "copy.jsonl" }]),
        Throws.TypeOf<RunFileException>()
            .With.Message.Contains("local-1.jsonl and copy.jsonl are both runs of local begun at 1970-01-01 00:00:01Z")
            .And.Message.Contains("leave one out"));

    [Test]
    public void One_target_of_two_platforms_is_refused() => Assert.That(
        () => RunSeries.FromFiles([Local, Later with { Run = Later.Run.With(h => h with { Platform = "winsock" }) }]),
        Throws.TypeOf<RunFileException>()
            .With.Message.Contains("but one is of the platform winsock and the other of linux"));

    [Test]
    public void A_run_that_was_ended_in_the_middle_does_not_stand_for_its_target_where_a_whole_one_is_there()
    {
        var series = RunSeries.FromFiles([Local, Later with { Run = Later.Run with { Complete = false } }]).Single();

        Assert.That((series.Newest.Path, series.Earlier.Single().Path), Is.EqualTo((Local.Path, Later.Path)));
    }

    [Test]
    public void Differences_that_say_the_same_of_several_kinds_are_one_group()
    {
        Difference One(string id, string after) => new(DifferenceKind.Fixed, id, "c", null, "fail", after);
        var groups = DifferenceGroup.Groups([One("A/B/c/tcp6", "pass"), One("A/B/c/udp4", "other"), One("A/B/c/tcp4", "pass")]);

        Assert.That(groups.Select(g => string.Join('+', g.Parameters)), Is.EqualTo(new[] { "tcp4+tcp6", "udp4" }));
    }

    [Test]
    public void Groups_stand_by_kind_the_worst_first_then_by_case_and_claim()
    {
        Difference One(DifferenceKind kind, string id, string claim) => new(kind, id, claim, null, "", "");
        var groups = DifferenceGroup.Groups([
            One(DifferenceKind.Fixed, "A/A/c", "a"),
            One(DifferenceKind.Crashed, "A/B/c", "b"),
            One(DifferenceKind.Crashed, "A/B/c", "a"),
            One(DifferenceKind.Crashed, "A/A/c", "c"),
        ]);

        Assert.That(
            groups.Select(g => $"{g.First.Kind} {g.First.CaseId} {g.First.Claim}"),
            Is.EqualTo(new[] { "Crashed A/A/c c", "Crashed A/B/c a", "Crashed A/B/c b", "Fixed A/A/c a" }));
        Assert.That(groups[0].Parameters, Is.Empty);
    }

    private static RunFile File(string target, int second) =>
        new(
            $"{target}-{second}.jsonl",
            WithVerdict(VerdictCode.Pass)
                .With(h => h with { Target = target, Started = DateTimeOffset.UnixEpoch.AddSeconds(second) }));
}
