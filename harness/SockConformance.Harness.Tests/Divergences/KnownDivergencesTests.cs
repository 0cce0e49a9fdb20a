using SockConformance.Harness.Tests.Campaign;
using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Tests.Judging;

namespace SockConformance.Harness.Tests.Divergences;

[TestFixture]
internal sealed class KnownDivergencesTests
{
    private static readonly Verdict Failed = new("works", VerdictCode.Fail, Causes.Differs("got", "on", "0"));

    [TestCase("SOL_SOCKET/SO_TEST/works/tcp4", "works", "", ExpectedResult = true)]
    [TestCase("SOL_SOCKET/SO_TEST/works/*", "*", "", ExpectedResult = true)]
    [TestCase("SO_TEST", "wo*", "", ExpectedResult = true)]
    [TestCase("SOL_SOCKET/SO_TEST/works/udp4", "works", "", ExpectedResult = false)]
    [TestCase("SO_TEST", "other", "", ExpectedResult = false)]
    [TestCase("SO_TEST", "works", "release: '6.1.*'", ExpectedResult = true)]
    [TestCase("SO_TEST", "works", "release: '5.*'", ExpectedResult = false)]
    [TestCase("SO_TEST", "works", "from: '6.1'", ExpectedResult = true)]
    [TestCase("SO_TEST", "works", "from: '6.2'", ExpectedResult = false)]
    [TestCase("SO_TEST", "works", "until: '6.10'", ExpectedResult = true)]
    [TestCase("SO_TEST", "works", "until: '6.1'", ExpectedResult = false)]
    [TestCase("SO_TEST", "works", "arch: mips*", ExpectedResult = false)]
    [TestCase("SO_TEST", "works", "user: root", ExpectedResult = true)]
    [TestCase("SO_TEST", "works", "user: other", ExpectedResult = false)]
    [TestCase("SO_TEST", "works", "libc: 'glibc*'", ExpectedResult = true)]
    public bool A_divergence_is_known_where_an_entry_speaks_of_it(string pattern, string claim, string when) =>
        Known(pattern, claim, when).Find(SmallRun.CaseId, Failed) is not null;

    [Test]
    public void What_comes_out_differently_when_asked_again_is_no_divergence()
    {
        var alone = new Verdict("works", VerdictCode.Pass, Cause.Passed);
        var flaky = new Verdict("works", VerdictCode.Unresolved, Causes.Flaky(Failed, alone));

        Assert.That(KnownDivergences.IsDivergence(flaky), Is.False);
    }

    [TestCase(CauseKind.CannotSee, ExpectedResult = false)]
    [TestCase(CauseKind.NothingToCompare, ExpectedResult = false)]
    [TestCase(CauseKind.SetupFailed, ExpectedResult = true)]
    public bool What_a_case_could_not_see_is_no_divergence(CauseKind kind) =>
        KnownDivergences.IsDivergence(new Verdict("works", VerdictCode.Unresolved, new Cause(kind)));

    [Test]
    public void A_pass_is_no_divergence() =>
        Assert.That(Known("SO_TEST", "*", "").Find(SmallRun.CaseId, Failed with { Code = VerdictCode.Pass }), Is.Null);

    [TestCase(VerdictCode.Pass, ExpectedResult = 1)]
    [TestCase(VerdictCode.Fail, ExpectedResult = 0)]
    [TestCase(VerdictCode.Blocked, ExpectedResult = 0)]
    public int An_entry_is_stale_when_what_it_lists_passes(VerdictCode code) =>
        Known("SO_TEST", "works", "").Stale([.. SmallRun.With("ok value=1 len=4 size=4", code).Cases]).Count;

    [Test]
    public void An_entry_of_what_comes_in_some_runs_only_is_not_stale_where_it_passes() =>
        Assert.That(
            Known("SO_TEST", "works", "", "  varies: yes\n")
                .Stale([.. SmallRun.With("ok value=1 len=4 size=4", VerdictCode.Pass).Cases]),
            Is.Empty);

    [Test]
    public void An_entry_that_names_no_case_of_the_run_is_not_stale() =>
        Assert.That(
            Known("SO_OTHER", "*", "").Stale([.. SmallRun.With("ok value=1 len=4 size=4", VerdictCode.Pass).Cases]),
            Is.Empty);

    private static KnownDivergences Known(string pattern, string claim, string when, string more = "")
    {
        string condition = when.Length == 0 ? "" : $"  when: {{ {when} }}\n";
        string text = $"- case: '{pattern}'\n  claim: '{claim}'\n  reason: It is so.\n{condition}{more}";
        var catalog = TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile("known/local.yaml", text)));
        return new KnownDivergences(catalog, SmallRun.Header());
    }
}
