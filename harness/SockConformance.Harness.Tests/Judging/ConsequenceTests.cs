using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>How bad a divergence is follows from what was promised and what came.</summary>
public sealed class ConsequenceTests
{
    private const string Ok = "ok value=1 len=4 size=4 over=0 us=1";

    [TestCase("value", "got: 7", Ok, ExpectedResult = Consequence.Value)]
    [TestCase("effect", "got: 7", Ok, ExpectedResult = Consequence.Effect)]
    [TestCase("value", "got.over: 0", "ok value=1 len=4 size=4 over=8 us=1", ExpectedResult = Consequence.Crash)]
    [TestCase("refusal", "got: fails", "crash SIGSEGV", ExpectedResult = Consequence.Crash)]
    [TestCase("refusal", "got: fails EINVAL", Ok, ExpectedResult = Consequence.WorksThoughRefused)]
    [TestCase("effect", "got: fails", Ok, ExpectedResult = Consequence.WorksThoughRefused)]
    [TestCase("refusal", "got: fails EINVAL", "err EFAULT 14 us=1", ExpectedResult = Consequence.ErrorOrLength)]
    [TestCase("effect", "got: fails EINVAL", "err EFAULT 14 us=1", ExpectedResult = Consequence.ErrorOrLength)]
    [TestCase("value", "got: 7", "err EINVAL 22 us=1", ExpectedResult = Consequence.RefusedThoughPromised)]
    [TestCase("effect", "got: ok", "err EINVAL 22 us=1", ExpectedResult = Consequence.Effect)]
    [TestCase("value", "got: fails, got.uid: 0", "err EINVAL 22 uid=1 us=1", ExpectedResult = Consequence.Value)]
    [TestCase("effect", "got.len: 8", Ok, ExpectedResult = Consequence.ErrorOrLength)]
    [TestCase("effect", "got.size: 8", Ok, ExpectedResult = Consequence.ErrorOrLength)]
    [TestCase("effect", "got.written: 8", "ok value=1 written=4 us=1", ExpectedResult = Consequence.ErrorOrLength)]
    [TestCase("effect", "got.clen: 8", "ok value=1 clen=4 us=1", ExpectedResult = Consequence.ErrorOrLength)]
    [TestCase("value", "got: [fails EINVAL, 7]", Ok, ExpectedResult = Consequence.Value, Reason = "It may work as well.")]
    public Consequence? A_divergence_is_as_bad_as_its_answer_tells(string shows, string checks, string reply) =>
        new Bench { Shows = shows, Checks = checks, Replies = ["ok us=1", reply] }.Consequence();

    [Test]
    public void What_no_answer_tells_is_left_to_who_explains_it() =>
        Assert.That(new Bench { Replies = ["ok us=1", "hang 100"] }.Consequence(), Is.Null);

    [Test]
    public void What_a_case_could_not_see_tells_nothing_though_its_check_is_known()
    {
        string[] steps = ["socket s $kind", "got: getsockopt s SOL_SOCKET 99 {first:u32,second:u32}"];
        var blind = new Bench { Steps = steps, Checks = "got.second: 4", Replies = ["ok us=1", "ok first=1 len=4 us=1"] };

        Assert.That((blind.Verdict().IsBlind, blind.Consequence()), Is.EqualTo((true, (Consequence?)null)));
    }

    [Test]
    public void A_claim_that_the_case_does_not_have_any_more_tells_nothing() =>
        Assert.That(new Bench { Checks = "got: 7", Replies = ["ok us=1", Ok] }.Consequence(claim: "gone"), Is.Null);
}
