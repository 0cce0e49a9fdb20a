using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Comparing;

/// <summary>What came with a release is told by option, the worst first, and each thing once.</summary>
internal sealed class ReleaseStepTests
{
    private static ReleaseHistory History => Single(ReleaseWorld.Runs);

    [Test]
    public void An_option_that_was_refused_everywhere_and_works_now_came()
    {
        var option = History.Steps[0].Options.Single(o => o.Subject.Name == "TCP_SECOND");

        Assert.That((option.Presence, option.Quality), Is.EqualTo((Presence.Came, ChangeQuality.Improved)));
        Assert.That(option.Reasons.Single().Why, Is.EqualTo("TCP has the option."));
        Assert.That((option.At, option.Told.Count()), Is.EqualTo(("6.6", 0)), "that it came says all");
    }

    [Test]
    public void An_option_that_is_refused_everywhere_now_went_and_that_is_worse_than_all_else()
    {
        var step = Single([Named(ReleaseWorld.Runs[1], "6.1"), Named(ReleaseWorld.Runs[0], "6.2")]).Steps[0];

        Assert.That(
            (step.Options[0].Subject.Name, step.Options[0].Presence, step.Options[0].Quality),
            Is.EqualTo(("TCP_SECOND", Presence.Went, ChangeQuality.Regressed)));
    }

    [Test]
    public void Changes_that_say_the_same_are_one_and_counted()
    {
        var option = History.Steps[0].Options.Single(o => o.Subject.Name == "SO_FIRST");

        Assert.That(option.Notes.Select(n => (n.Change.Before, n.Change.After, n.Change.Quality)), Is.Unique);
        Assert.That(option.Count, Is.GreaterThan(option.Notes.Count));
    }

    [Test]
    public void A_step_with_no_change_says_so() =>
        Assert.That(HistoryWords.Summary(History.Steps[1]), Is.EqualTo("no answer changed"));

    [Test]
    public void The_summary_counts_options_from_bad_to_good()
    {
        var step = Single([Named(ReleaseWorld.Runs[1], "6.1"), Named(ReleaseWorld.Runs[0], "6.2")]).Steps[0];

        Assert.That(HistoryWords.Summary(step), Does.Match(@"^\d options: \d regressed"));
    }

    [Test]
    public void The_first_step_that_was_not_reached_says_so_for_a_whole_case()
    {
        var broken = TestRun.Replying(Worlds.Catalog, (i, request) =>
            i.Case.Name == "doubled" && TestRun.IsSet(request) ? "err EPERM 1 us=1" : null);
        var step = Single([Named(ReleaseWorld.Runs[1], "6.1"), Named(broken, "6.2")]).Steps[0];

        var doubled = step.Options.Single(o => o.Subject.Name == "SO_FIRST").Notes
            .Where(n => n.History.Row.Case.EndsWith("doubled", StringComparison.Ordinal)).ToList();
        Assert.That(doubled, Has.Count.EqualTo(1));
        Assert.That(doubled[0].Change.After.Text, Does.StartWith("not reached: setsockopt SO_FIRST gave EPERM"));
    }

    private static ReleaseHistory Single(IEnumerable<Run> runs) => ReleaseHistory.FromRuns(Worlds.Catalog, runs).Single();

    private static Run Named(Run run, string release) =>
        run with { Header = run.Header with { Target = "linux@" + release } };
}
