using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using static SockConformance.Harness.Tests.Answers.AskedCase;

namespace SockConformance.Harness.Tests.Answers;

internal sealed class EmulationTests
{
    private const string One = "ok value=1 len=4 size=4 written=4";

    [TestCase(One, "crash SIGSEGV", Consequence.Crash)]
    [TestCase(One, "ok value=1 len=4 size=4 written=4 over=3", Consequence.Crash)]
    [TestCase("err EINVAL 22", One, Consequence.WorksThoughRefused)]
    [TestCase(One, "err ENOPROTOOPT 92", Consequence.RefusedThoughPromised)]
    [TestCase(One, "ok value=2 len=4 size=4 written=4", Consequence.Value)]
    [TestCase(One, "ok value=1 len=1 size=4 written=1", Consequence.ErrorOrLength)]
    [TestCase("err EINVAL 22", "err EPERM 1", Consequence.ErrorOrLength)]
    public void A_difference_is_as_bad_as_its_answers_tell(string reference, string target, Consequence consequence) =>
        Assert.That(
            Differences(["got: getsockopt s SO_TEST"], [reference], [target]).Single().Consequence,
            Is.EqualTo(consequence));

    [Test]
    public void What_a_call_that_reads_no_option_gives_is_an_effect() =>
        Assert.That(
            Differences(["got: recv s 9"], ["ok value=9"], ["ok value=3"]).Single().Consequence,
            Is.EqualTo(Consequence.Effect));

    [Test]
    public void Equal_answers_are_no_difference() =>
        Assert.That(Differences(["got: getsockopt s SO_TEST"], [One + " us=1"], [One + " us=900"]), Is.Empty);

    [Test]
    public void Where_a_case_breaks_off_on_the_target_one_step_says_so()
    {
        string[] steps = ["setsockopt s SO_TEST 1", "a: getsockopt s SO_TEST", "b: getsockopt s SO_TEST"];

        var difference = Differences(steps, ["ok", One, One], ["err EPERM 1", One, One]).Single();

        Assert.That(
            (difference.Row.Label, difference.Target.Text),
            Is.EqualTo(("a", "not reached: setsockopt SO_TEST gave EPERM")));
    }

    [Test]
    public void What_the_reference_did_not_reach_says_nothing_of_the_target() =>
        Assert.That(
            Differences(["setsockopt s SO_TEST 1", "a: getsockopt s SO_TEST"], ["err EPERM 1", One], ["ok", One]),
            Is.Empty);

    [Test]
    public void The_worst_comes_first()
    {
        string[] steps = ["a: getsockopt s SO_TEST", "b: getsockopt s SO_TEST", "c: recv s 1"];

        var found = Differences(steps, [One, "err EINVAL 22", "ok value=1"], ["err EINVAL 22", "err EPERM 1", "ok value=0"]);

        Assert.That(found.Select(d => d.Row.Label), Is.EqualTo(new[] { "c", "a", "b" }));
    }

    private static IReadOnlyList<AnswerDifference> Differences(string[] steps, string[] reference, string[] target)
    {
        var catalog = Catalog(steps);
        return Emulation.Differences(
            catalog,
            Sheet(catalog, "local", "linux", ("tcp4", reference)),
            Sheet(catalog, "other", "linux", ("tcp4", target)));
    }
}
