using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>
/// The nine rules of the judge, each by a transcript to which it applies; 4 to 6 are in <see cref="StepRuleTests"/>.
/// </summary>
public sealed class RuleTests
{
    [TestCase("      from: new", "4.9", ExpectedResult = VerdictCode.NotApplicable)]
    [TestCase("      from: new", "4.10", ExpectedResult = VerdictCode.Pass)]
    [TestCase("      from: new", "6.1.0-18-amd64", ExpectedResult = VerdictCode.Pass)]
    [TestCase("      until: new", "4.9.337", ExpectedResult = VerdictCode.Pass)]
    [TestCase("      until: new", "4.10", ExpectedResult = VerdictCode.NotApplicable)]
    [TestCase("      from: '5.9'", "5.10", ExpectedResult = VerdictCode.Pass)]
    [TestCase("      from: '5.10'", "5.9", ExpectedResult = VerdictCode.NotApplicable)]
    [TestCase("      from: '5.10.3'", "5.10", ExpectedResult = VerdictCode.NotApplicable)]
    [TestCase("      from: old\n      until: '5.0'", "4.19", ExpectedResult = VerdictCode.Pass)]
    [TestCase("      from: old\n      until: '5.0'", "5.0", ExpectedResult = VerdictCode.NotApplicable)]
    [TestCase("      from: old", "2.4", ExpectedResult = VerdictCode.NotApplicable)]
    public VerdictCode Rule_1_a_claim_holds_from_one_version_until_before_another(string claimLines, string release) =>
        new Bench { ClaimLines = claimLines, Release = release }.Verdict().Code;

    [Test]
    public void Rule_1_comes_before_all_others() =>
        Assert.That(
            new Bench { ClaimLines = "      from: \"9.0\"", Needs = "ipv6", Replies = ["hang 100"] }.Outcome(),
            Is.EqualTo((VerdictCode.NotApplicable, "the claim holds from 9.0; this is 6.1.0-18-amd64")));

    [TestCase("from: '5.0'", "", "4.9", ExpectedResult = VerdictCode.NotApplicable)]
    [TestCase("from: '5.0'", "", "5.0", ExpectedResult = VerdictCode.Pass)]
    [TestCase("until: '5.0'", "", "5.0", ExpectedResult = VerdictCode.NotApplicable)]
    [TestCase("from: '5.0'", "      from: '4.9'", "4.9", ExpectedResult = VerdictCode.Pass)]
    [TestCase("from: '5.0'", "      until: '6.0'", "4.9", ExpectedResult = VerdictCode.Pass)]
    public VerdictCode Rule_1_a_claim_without_versions_has_those_of_its_row(string row, string claimLines, string release) =>
        new Bench { RowWords = row + ",", ClaimLines = claimLines, Release = release }.Verdict().Code;

    [TestCase("ipv6", "actor", "needs ipv6")]
    [TestCase("actor, 'cap:NET_ADMIN'", "actor", "needs cap:NET_ADMIN")]
    [TestCase("accept-filter dataready", "", "needs accept-filter:dataready")]
    public void Rule_2_a_need_that_is_lacking_blocks_and_is_named(string needs, string capability, string reason) =>
        Assert.That(
            new Bench { Needs = needs, Capabilities = [capability], Replies = ["hang 100"] }.Outcome(),
            Is.EqualTo((VerdictCode.Blocked, reason)));

    [Test]
    public void Rule_2_a_need_that_is_there_blocks_nothing() =>
        Assert.That(new Bench { Needs = "ipv6", Capabilities = ["ipv6"] }.Verdict().Code, Is.EqualTo(VerdictCode.Pass));

    [Test]
    public void Rule_2_patience_that_was_not_given_blocks([Values] bool hasTranscript) =>
        Assert.That(
            new Bench { Needs = "patience", HasTranscript = hasTranscript, Replies = [] }.Outcome(),
            Is.EqualTo((
                VerdictCode.Blocked,
                "needs patience: the system takes seconds to show it; 'sockconf run --patient' waits for it")));

    [Test]
    public void Rule_2_what_was_run_with_patience_is_judged() =>
        Assert.That(new Bench { Needs = "patience" }.Verdict().Code, Is.EqualTo(VerdictCode.Pass));

    [TestCase("hang 5000", "'socket s tcp4': no answer within 5000 ms")]
    [TestCase("*** stack smashing ***", "'socket s tcp4': no reply of the protocol: '*** stack smashing ***'")]
    [TestCase("bad no such request", "'socket s tcp4': the driver did not understand: no such request")]
    [TestCase("ended by signal 9", "'socket s tcp4': the driver ended: by signal 9")]
    [TestCase("crash SIGSEGV", "'socket s tcp4': a fault: SIGSEGV")]
    public void Rule_3_a_broken_transcript_is_unresolved(string reply, string reason) =>
        Assert.That(new Bench { Replies = [reply] }.Outcome(), Is.EqualTo((VerdictCode.Unresolved, reason)));

    [TestCase("hang 5000", ExpectedResult = VerdictCode.Unresolved)]
    [TestCase("garbage", ExpectedResult = VerdictCode.Unresolved)]
    [TestCase("ended by signal 9", ExpectedResult = VerdictCode.Unresolved)]
    [TestCase("crash SIGSEGV", ExpectedResult = VerdictCode.Fail)]
    public VerdictCode Rule_3_a_labelled_crash_is_an_observation_and_a_labelled_hang_is_not(string reply) =>
        new Bench { Replies = ["ok us=1", reply] }.Verdict().Code;

    [Test]
    public void What_was_not_observed_because_of_a_fault_before_it_matches_nothing()
    {
        string[] steps = ["socket s $kind", "first: getsockopt s SO_TEST", "got: getsockopt s SO_TEST"];
        var verdict = new Bench { Steps = steps, Checks = "got: any", Replies = ["ok us=1", "crash SIGSEGV"] }.Verdict();

        Assert.That((verdict.Code, verdict.Cause), Is.EqualTo((VerdictCode.Fail, Causes.Differs("got", "any", null))));
    }

    [Test]
    public void Rule_3_a_transcript_that_ends_too_early_is_unresolved() =>
        Assert.That(
            new Bench { Replies = ["ok us=1"] }.Outcome(),
            Is.EqualTo((VerdictCode.Unresolved, "the transcript ends before 'getsockopt s SO_TEST'")));

    [Test]
    public void Rule_7_without_an_expectation_a_case_is_untested_and_has_no_claim() =>
        Assert.That(
            new Bench { Checks = null }.Verdict(),
            Is.EqualTo(new Verdict(null, VerdictCode.Untested, new Cause(CauseKind.NoClaim))));

    [Test]
    public void Rule_7_a_case_without_an_expectation_tells_what_kept_it_from_its_observation() =>
        Assert.That(
            new Bench { Checks = null, Replies = ["ok us=1", "hang 5000"] }.Outcome(),
            Is.EqualTo((VerdictCode.Unresolved, "'getsockopt s SO_TEST': no answer within 5000 ms")));

    [Test]
    public void Rule_8_a_fail_tells_step_expected_and_observed() =>
        Assert.That(
            new Bench { Replies = ["ok us=1", "ok value=0 len=4 us=1"] }.Verdict(),
            Is.EqualTo(new Verdict("works", VerdictCode.Fail, Causes.Differs("got", "on", "0"))));

    [Test]
    public void Rule_9_what_holds_passes() =>
        Assert.That(new Bench().Verdict(), Is.EqualTo(new Verdict("works", VerdictCode.Pass, Cause.Passed)));

    [Test]
    public void A_transcript_of_another_version_of_the_case_is_stale() =>
        Assert.That(new Bench { Stale = true }.Outcome().Reason, Does.StartWith("stale: the case was changed"));

    [Test]
    public void A_case_that_was_not_run_is_untested() =>
        Assert.That(
            new Bench { HasTranscript = false }.Outcome(),
            Is.EqualTo((VerdictCode.Untested, "the run has no transcript of this case")));
}
