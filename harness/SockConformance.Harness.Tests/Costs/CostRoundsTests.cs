using SockConformance.Harness.Costs;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Tests.Campaign;

namespace SockConformance.Harness.Tests.Costs;

[TestFixture]
internal sealed class CostRoundsTests
{
    private static readonly CostCall Call = CostPlan.Calls(SmallRun.Catalog, Planner.Plan(SmallRun.Catalog, "linux"))[0][0];

    [Test]
    public void A_round_s_answers_are_told_apart_into_the_call_s_and_the_empty_call_s()
    {
        var rounds = new CostRounds();
        rounds.Add(Call, Answers("ok us=1", "ok ns=10", "ok ns=20", "ok ns=11", "ok ns=21"), 2);
        rounds.Add(Call, Answers("ok us=1", "ok ns=12", "ok ns=22", "ok ns=13", "ok ns=23"), 2);
        var entry = rounds.Entry(Call, 5, 6).Entry!;
        Assert.Multiple(() =>
        {
            Assert.That(entry.Cost.Rounds, Is.EqualTo(new[] { new[] { 20L, 21 }, [22, 23] }));
            Assert.That(entry.Empty.Rounds, Is.EqualTo(new[] { new[] { 10L, 11 }, [12, 13] }));
            Assert.That((entry.Cost.Iterations, entry.Empty.Iterations), Is.EqualTo((5, 6)));
        });
    }

    [TestCase("err EPERM 1", "ok ns=11", "ok ns=21", "ok ns=21")]
    [TestCase("ok ns=20", "crash SIGSEGV", "crash SIGSEGV")]
    [TestCase("ok ns=20", "ok ns=11", "bad something", "bad something")]
    public void A_call_that_fails_in_one_round_is_left_out_with_what_came(params string[] answers)
    {
        var rounds = new CostRounds();
        rounds.Add(Call, Answers("ok us=1", "ok ns=10", "ok ns=20", "ok ns=11", "ok ns=21"), 2);
        rounds.Add(Call, Answers(["ok us=1", "ok ns=10", .. answers[..^1]]), 2);
        var (entry, leftOut) = rounds.Entry(Call, 5, 6);
        Assert.Multiple(() =>
        {
            Assert.That(entry, Is.Null);
            Assert.That(leftOut!.Reason, Is.EqualTo("it failed while it was measured: " + answers[^1]));
        });
    }

    [Test]
    public void A_call_without_an_answer_is_left_out() =>
        Assert.That(new CostRounds().Entry(Call, 5, 6).LeftOut!.Reason, Does.EndWith("no answer"));

    [Test]
    public void The_yardsticks_are_taken_in_turn()
    {
        var rounds = new CostRounds();
        rounds.AddYardsticks(Answers("ok ns=1", "ok ns=2", "ok ns=3", "ok ns=4", "ok ns=5", "ok ns=6"));
        var yardsticks = rounds.Yardsticks([10, 20, 30]);
        Assert.Multiple(() =>
        {
            Assert.That(yardsticks.Empty.Rounds.Single(), Is.EqualTo(new[] { 1L, 4 }));
            Assert.That(yardsticks.Clock.Rounds.Single(), Is.EqualTo(new[] { 2L, 5 }));
            Assert.That(yardsticks.Loop, Has.Property(nameof(CostSeries.Iterations)).EqualTo(30));
        });
    }

    private static Transcript Answers(params string[] replies) =>
        new("x", "", [.. replies.Select(r => new Exchange("request", Reply.Parse(r)))]);
}
