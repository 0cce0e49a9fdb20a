using SockConformance.Harness.Costs;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Tests.Campaign;

namespace SockConformance.Harness.Tests.Costs;

[TestFixture]
internal sealed class CostPlanTests
{
    private const double Batch = 200_000;

    private static readonly IReadOnlyList<IReadOnlyList<CostCall>> Calls = PlannedCalls(SmallRun.Catalog);

    [Test]
    public void A_call_is_the_option_s_own_probe_made_many_times() => Assert.Multiple(() =>
    {
        Assert.That(
            Calls.Select(c => (c[0].Option, c[0].Call)),
            Is.EqualTo(new[] { ("SOL_SOCKET/SO_TEST", "get"), ("SOL_SOCKET/SO_TEST", "set") }));
        Assert.That(Calls[0].Select(c => c.Kind), Is.EqualTo(new[] { "tcp4", "udp4" }), "in the row's order");
        Assert.That(Calls[0][0].Batch(50), Is.EqualTo("bench get s SOL_SOCKET=1 SO_TEST=7 bool n=50"));
        Assert.That(Calls[1][0].Batch(50), Is.EqualTo("bench set s SOL_SOCKET=1 SO_TEST=7 bool value=1 n=50"));
    });

    [Test]
    public void Batches_of_a_call_and_of_the_empty_call_are_taken_in_turn() =>
        Assert.That(
            CostPlan.Round(Calls[0][0], 50, 100, 2).Requests.Skip(1),
            Is.EqualTo(new[] { "bench empty n=100", Calls[0][0].Batch(50), "bench empty n=100", Calls[0][0].Batch(50) }));

    [Test]
    public void The_first_kind_that_works_is_measured()
    {
        var (measured, leftOut) = CostProbes.Choose(Calls, Answers(Calls[0], "err ENOPROTOOPT 92", "ok value=0 us=1"), Batch);
        Assert.Multiple(() =>
        {
            Assert.That(measured.Select(m => m.Call), Is.EqualTo(new[] { Calls[0][1] }));
            Assert.That(leftOut, Is.Empty);
        });
    }

    [Test]
    public void A_call_that_the_target_refuses_is_neither_measured_nor_left_out()
    {
        var (measured, leftOut) = CostProbes.Choose(Calls, Answers(Calls[0], "err ENOPROTOOPT 92", "err ENOPROTOOPT 92"), Batch);
        Assert.That(measured.Count + leftOut.Count, Is.Zero);
    }

    [TestCase("err ENOENT 2", "it works once and not again and again: err ENOENT 2")]
    [TestCase("crash SIGSEGV", "it works once and not again and again: crash SIGSEGV")]
    public void A_call_that_cannot_be_made_again_is_left_out_with_the_reason(string again, string reason)
    {
        var (measured, leftOut) = CostProbes.Choose(Calls, Answers(Calls[0], "ok us=1", "err ENOPROTOOPT 92", again), Batch);
        Assert.Multiple(() =>
        {
            Assert.That(measured, Is.Empty);
            Assert.That(leftOut, Is.EqualTo(new[] { new CostLeftOut("SOL_SOCKET/SO_TEST", "get", reason) }));
        });
    }

    [Test]
    public void A_set_that_changes_more_than_its_socket_is_left_out_and_never_even_probed()
    {
        const string beyond = "kinds: [tcp4, udp4], beyond: the whole machine is slower. }";
        var files = TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "kinds: [tcp4, udp4] }", beyond);
        var calls = PlannedCalls(TestCatalogs.ReadWhole(files));
        var (measured, leftOut) = CostProbes.Choose(calls, Answers(calls[1], "ok us=1", "ok us=1"), Batch);
        Assert.Multiple(() =>
        {
            Assert.That(measured, Is.Empty);
            Assert.That(leftOut.Single().Reason, Is.EqualTo("a set changes more than its socket: the whole machine is slower."));
            Assert.That(calls[0].Select(c => c.LeaveOut), Is.All.Null, "a get changes nothing");
        });
    }

    [TestCase(64 * 200, 1000 * 200, 200)]
    [TestCase(14_000 + 16, 14_000 + 250, 0.28)]
    [TestCase(5_000_000, 200_000, 200)]
    public void What_a_turn_takes_is_told_without_the_clock_s_part(long few, long many, double expected) =>
        Assert.That(CostPlan.PerTurn(few, many), Is.EqualTo(expected).Within(0.04));

    [TestCase(200, 200_000, 1000)]
    [TestCase(183, 200_000, 1000)]
    [TestCase(35_000, 200_000, 8)]
    [TestCase(0, 200_000, 1_000_000)]
    public void A_batch_has_a_round_number_of_turns_that_fills_it(double perTurn, double batch, long turns) =>
        Assert.That(CostPlan.TurnsFor(perTurn, batch), Is.EqualTo(turns));

    [Test]
    public void A_batch_is_long_against_the_target_s_own_clock() => Assert.That(CostPlan.BatchFor(14_000), Is.EqualTo(1_400_000));

    private static IReadOnlyList<IReadOnlyList<CostCall>> PlannedCalls(Catalog catalog) =>
        CostPlan.Calls(catalog, Planner.Plan(catalog, "linux"));

    /// <summary>
    /// The probes' answers of one call's two kinds; of the batches behind those that succeed the last gives what is said.
    /// </summary>
    private static Dictionary<string, Transcript> Answers(
        IReadOnlyList<CostCall> kinds, string first, string second, string last = "ok ns=200000")
    {
        return kinds.Zip([first, second]).ToDictionary(k => k.First.ProbeCase.Id, k => Answer(k.First, k.Second));

        Transcript Answer(CostCall call, string probe)
        {
            string batch = probe[..2] == "ok" ? "ok ns=12800" : "err ENOPROTOOPT 92";
            string[] replies = ["ok us=1", probe, batch, last];
            var exchanges = call.ProbeCase.Requests.Zip(replies).Select(e => new Exchange(e.First, Reply.Parse(e.Second)));
            return new Transcript(call.ProbeCase.Id, "", [.. exchanges]);
        }
    }
}
