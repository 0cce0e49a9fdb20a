using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Runs;

/// <summary>One rule says which run stands for a target.</summary>
internal sealed class StandingRunTests
{
    private static readonly Run Whole = Made(day: 1);
    private static readonly Run Newer = Made(day: 2);
    private static readonly Run Part = Made(day: 3, only: "SO_*");
    private static readonly Run CutShort = Made(day: 4) with { Complete = false };

    [Test]
    public void The_newest_of_all_cases_that_ran_to_its_end_stands_for_the_target() =>
        Assert.That(StandingRun.Newest([CutShort, Whole, Part, Newer]), Is.SameAs(Newer));

    [Test]
    public void Without_one_that_is_the_newest_of_some_cases_and_else_the_newest()
    {
        Assert.That(StandingRun.Newest([CutShort, Part]), Is.SameAs(Part));
        Assert.That(StandingRun.Newest([Made(day: 3) with { Complete = false }, CutShort]), Is.SameAs(CutShort));
    }

    [Test]
    public void A_series_of_runs_and_one_of_releases_take_the_same()
    {
        Run[] runs = [CutShort, Whole, Part, Newer];
        var series = RunSeries.FromFiles([.. runs.Select((r, i) => new RunFile($"{i}.jsonl", r))]).Single();
        var other = Whole with { Header = Whole.Header with { Target = "linux@6.2" } };
        var releases = Harness.Runs.Releases.ReleaseSeries.FromRuns([.. runs, other]).Single();

        Assert.That(series.Newest.Run, Is.SameAs(Newer));
        Assert.That(releases.Releases[0].Run, Is.SameAs(Newer));
    }

    private static Run Made(int day, params string[] only)
    {
        var run = SampleRun.Started();
        var started = new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero);
        return run with
        {
            Header = run.Header with { Target = "linux@6.1", Only = only, Started = started },
            Complete = true,
        };
    }
}
