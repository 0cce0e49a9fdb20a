using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Runs;

namespace SockConformance.Harness.Tests.Checking;

/// <summary>What runs of the systems answered counts too.</summary>
internal sealed class RunAnswerTests
{
    private const string Source = "setsockopt(s, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);";
    private const string Works = "ok value=0 len=4 size=4 written=4";
    private const string Refused = "err ENOPROTOOPT 92";

    [Test]
    public void What_a_run_of_the_target_refused_is_missing() =>
        Assert.That(Missing(RunOf(1, Refused)), Is.EqualTo("a run answered ENOPROTOOPT"));

    [Test]
    public void What_a_run_of_the_target_has_is_not() => Assert.That(Missing(RunOf(1, Works)), Is.Null);

    [Test]
    public void Of_several_runs_of_the_target_the_newest_counts()
    {
        Assert.That(Missing(RunOf(1, Works), RunOf(2, Refused)), Is.Not.Null);
        Assert.That(Missing(RunOf(2, Works), RunOf(1, Refused)), Is.Null);
    }

    [Test]
    public void A_newer_run_that_was_cut_short_does_not_stand_for_it() =>
        Assert.That(Missing(RunOf(1, Works), RunOf(2, Refused) with { Complete = false }), Is.Null);

    private static string? Missing(params Run[] runs)
    {
        var open = CheckedCatalog.Check("a.c", Source, "gvisor", runs).Open;
        var said = open.SelectMany(f => f.Notes).Select(n => n.Says);
        return said.FirstOrDefault(s => s.Contains("a run", StringComparison.Ordinal));
    }

    private static Run RunOf(int second, string answer)
    {
        var plan = Planner.Plan(CheckedCatalog.Catalog, "linux", ["SOL_SOCKET/SO_KEEPALIVE"]);
        var run = SampleRun.Started(second);
        return run with
        {
            Header = run.Header with { Target = "gvisor", Only = [], Expectations = CheckedCatalog.Catalog.Hash },
            Cases = [.. plan.Cases.Select(Answered)],
        };

        RunCase Answered(PlannedCase planned)
        {
            bool IsSocket(string request) => request.StartsWith("socket ", StringComparison.Ordinal);
            var exchanges = planned.Requests.Select(r => new Exchange(r, Reply.Parse(IsSocket(r) ? "ok" : answer)));
            return new RunCase(new Transcript(planned.Id, planned.Hash, [.. exchanges]), []);
        }
    }
}
