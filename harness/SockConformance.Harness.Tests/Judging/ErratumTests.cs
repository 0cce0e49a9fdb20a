using SockConformance.Harness.Divergences;
using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>An erratum leaves the verdict a fail, and excuses the answers that it says and no other.</summary>
public sealed class ErratumTests
{
    private const string Evidence = "why: It never did so., evidence: 'net/core/sock.c:1 (v6.12)'";
    private const string Off = "ok value=0 len=4 size=4 us=1";

    [TestCase(Off, ExpectedResult = true)]
    [TestCase(
        "ok value=0 len=2 size=4 us=1",
        ExpectedResult = false,
        Reason = "The length is none that the claim or its erratum says.")]
    [TestCase("err EINVAL 22 us=1", ExpectedResult = false)]
    [TestCase("crash SIGSEGV", ExpectedResult = false)]
    public bool Only_the_answer_that_the_erratum_says_is_excused(string reply) =>
        Excused("observed: { got: 0 }", new Bench { Checks = "got: on, got.len: size", Replies = ["ok us=1", reply] });

    [Test]
    public void What_is_excused_is_a_fail_still_and_tells_what_was_expected()
    {
        var verdict = With("observed: 0", new Bench { Replies = ["ok us=1", Off] }).Verdict();

        Assert.That((verdict.Code, verdict.Cause), Is.EqualTo((VerdictCode.Fail, Causes.Differs("got", "on", "0"))));
    }

    [Test]
    public void What_is_excused_is_no_divergence_and_the_same_failure_without_erratum_is_one()
    {
        var bench = new Bench { Replies = ["ok us=1", Off] };

        Assert.That(
            (KnownDivergences.IsDivergence(With("observed: 0", bench).Verdict()), KnownDivergences.IsDivergence(bench.Verdict())),
            Is.EqualTo((false, true)));
    }

    [Test]
    public void A_pass_needs_no_excuse() => Assert.That(Excused("observed: 0", new Bench()), Is.False);

    [TestCase("from: new", "4.9", ExpectedResult = false)]
    [TestCase("from: new", "4.10", ExpectedResult = true)]
    [TestCase("until: '6.12'", "6.11.9", ExpectedResult = true)]
    [TestCase("until: '6.12'", "6.12", ExpectedResult = false)]
    public bool An_erratum_is_of_versions(string versions, string release) =>
        Excused($"observed: 0, {versions}", new Bench { Replies = ["ok us=1", Off], Release = release });

    [TestCase("works/tcp4", ExpectedResult = true)]
    [TestCase("works", ExpectedResult = true)]
    [TestCase("work*4", ExpectedResult = true)]
    [TestCase("works/udp4", ExpectedResult = false)]
    public bool An_erratum_is_of_the_cases_that_it_names(string pattern) =>
        Excused($"observed: 0, cases: [{pattern}]", new Bench { Replies = ["ok us=1", Off] });

    [TestCase("ok value=4 len=4 size=4", ExpectedResult = true)]
    [TestCase(
        "ok value=0 len=4 size=4",
        ExpectedResult = false,
        Reason = "What the claim expects of the other steps still has to hold.")]
    public bool What_an_erratum_does_not_speak_of_must_hold_as_before(string second)
    {
        string[] steps = ["socket s $kind", "got: getsockopt s SO_TEST", "again: getsockopt s SO_TEST"];
        var bench = new Bench { Steps = steps, Checks = "got: on, again: on", Replies = ["ok us=1", Off, second] };
        return Excused("observed: { got: 0 }", bench);
    }

    [Test]
    public void Of_several_errata_each_excuses_its_own_answer([Values("0", "7")] string value)
    {
        const string first = $"        - {{ is: wrong, observed: 0, {Evidence} }}";
        const string other = $"        - {{ is: outdated, observed: [7, 8], {Evidence} }}";
        const string lines = $"      erratum:\n{first}\n{other}";
        var bench =
            new Bench { Checks = "got: 1", ClaimLines = lines, Replies = ["ok us=1", $"ok value={value} len=4 size=4 us=1"] };

        Assert.That(bench.Verdict().Excused);
    }

    [Test]
    public void A_row_has_errata_of_its_get_and_set()
    {
        string row = $"erratum: {{ get: {{ is: wrong, observed: fails ENOPROTOOPT, {Evidence} }} }},";
        var bench = new Bench { RowWords = row, Case = "probe-get", Replies = ["ok us=1", "err ENOPROTOOPT 92 us=1"] };

        Assert.That((bench.Verdict().Claim, bench.Verdict().Excused), Is.EqualTo(("get", true)));
    }

    private static bool Excused(string observed, Bench bench) => With(observed, bench).Verdict().Excused;

    private static Bench With(string observed, Bench bench) =>
        bench with { ClaimLines = $"      erratum: {{ is: wrong, {observed}, {Evidence} }}" };
}
