using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using static SockConformance.Harness.Tests.Runs.Comparing.ComparedRuns;

namespace SockConformance.Harness.Tests.Runs.Comparing;

internal sealed class ComparisonNoteTests
{
    private static readonly Run Run = WithVerdict(VerdictCode.Pass);

    [Test]
    public void Two_runs_of_one_target_alike_need_no_note() => Assert.That(Compared(Run, Run).Notes, Is.Empty);

    [Test]
    public void Two_targets_are_noted() =>
        Expect(Run.With(h => h with { Target = "other" }), "Two targets are compared, local and other");

    [Test]
    public void Other_expectations_are_noted_with_the_way_to_judge_again() =>
        Expect(Run.With(h => h with { Expectations = "0000" }), "judged by different expectations", "0000", "--judge-again");

    [Test]
    public void Another_driver_is_noted() =>
        Expect(Run.With(h => h with { Driver = "beef" }), "The drivers were built from different sources");

    [TestCase("uid=1000", "1000")]
    [TestCase("gid=0", "unknown")]
    public void Another_user_is_noted(string said, string user) => Expect(
        Saying("uid=0", said), $"The users differ: 0 and {user}; what needs a privilege may differ for that alone.");

    [Test]
    public void A_user_of_whom_only_the_new_run_tells_is_noted() => Assert.That(
        Compared(Saying("uid=0", "gid=0"), Run).Notes, Has.Some.StartsWith("The users differ: unknown and 0;"));

    [Test]
    public void Several_capabilities_that_one_lacks_are_noted_by_name()
    {
        var more = Saying("caps=ipv6", "caps=udplite,actor,ipv6");

        Assert.That(Compared(Run, more).Notes, Is.EqualTo(new[] { "Only the new run had actor, udplite." }));
        Assert.That(Compared(more, Run).Notes, Is.EqualTo(new[] { "Only the old run had actor, udplite." }));
    }

    [Test]
    public void Another_machine_is_noted() =>
        Expect(Saying("machine=x86_64", "machine=s390x"), "The machines differ: x86_64 and s390x");

    [Test]
    public void Another_C_library_is_noted() =>
        Expect(Saying("libc=glibc-2.36", "libc=glibc-2.41"), "The C libraries differ: glibc-2.36 and glibc-2.41.");

    [Test]
    public void A_capability_that_one_lacks_is_noted() =>
        Expect(Saying("caps=ipv6", "caps=actor"), "Only the old run had ipv6.", "Only the new run had actor.");

    [Test]
    public void A_run_that_was_ended_in_the_middle_is_noted_and_what_it_lacks_is_not_removed()
    {
        var comparison = Compared(Run, Run with { Cases = [], Complete = false });

        Assert.That(comparison.Differences, Is.Empty);
        Assert.That(
            string.Join('\n', comparison.Notes),
            Does.Contain("The new run was ended in the middle.").And.Contain("1 case was not asked in both runs"));
    }

    [Test]
    public void What_only_limits_one_run_to_is_noted_and_the_rest_is_not_added()
    {
        var comparison = Compared(Run.With(h => h with { Only = ["SO_OTHER"] }) with { Cases = [] }, Run);

        Assert.That(comparison.Differences, Is.Empty);
        Assert.That(
            comparison.Notes,
            Has.Exactly(1).StartsWith(
                "1 case was not asked in both runs (only SO_OTHER and only SOL_SOCKET/SO_TEST/works/tcp4)"));
    }

    [Test]
    public void A_case_that_asks_something_else_is_noted_and_not_compared()
    {
        var comparison = Compared(Run, WithVerdict(VerdictCode.Fail, hash: "000000000000"));

        Assert.That(comparison.Differences, Is.Empty);
        Assert.That(comparison.Notes, Has.Exactly(1).StartsWith("1 case asks something else in the new run"));
    }

    [Test]
    public void A_case_that_the_expectations_do_not_have_is_noted()
    {
        var old = WithVerdict(VerdictCode.Pass, hash: "000000000000");

        Assert.That(
            Compared(old, old).Notes,
            Has.Exactly(1).StartsWith("1 case is not in the expectations in the version that was run"));
    }

    private static Run Saying(string right, string other) => Run.With(h => h with { Hello = Saying(h.Hello, right, other) });

    private static Hello Saying(Hello hello, string right, string other) =>
        Hello.Read(Reply.Parse(hello.Reply.Line.Replace(right, other, StringComparison.Ordinal)), out _)!;

    private static void Expect(Run @new, params string[] said)
    {
        string notes = string.Join('\n', Compared(Run, @new).Notes);
        foreach (string text in said)
            Assert.That(notes, Does.Contain(text));
    }
}
