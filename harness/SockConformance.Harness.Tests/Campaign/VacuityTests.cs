using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Campaign;

/// <summary>A claim on an effect that is seen without the option too is found.</summary>
public sealed partial class VacuityTests
{
    private const string Whole = "SOL_SOCKET/SO_TEST/works/tcp4";

    private static readonly string[] OnOff = ["setsockopt s SO_TEST on", "setsockopt s SO_TEST off", "got: getsockopt s SO_TEST"];

    [TestCase(VerdictCode.Pass, VerdictCode.Pass, VerdictCode.Pass, true)]
    [TestCase(VerdictCode.Fail, VerdictCode.Pass, VerdictCode.Pass, false)]
    [TestCase(VerdictCode.Unresolved, VerdictCode.Pass, VerdictCode.Pass, false)]
    [TestCase(VerdictCode.Pass, VerdictCode.Pass, VerdictCode.Fail, false)]
    [TestCase(VerdictCode.Blocked, VerdictCode.Blocked, VerdictCode.Blocked, true)]
    public void A_claim_is_vacuous_where_no_variant_of_a_case_fails(
        VerdictCode all, VerdictCode first, VerdictCode second, bool vacuous)
    {
        var found = Find(
            OnOff,
            (Whole, VerdictCode.Pass),
            (Whole + "/without-all", all),
            (Whole + "/without-1", first),
            (Whole + "/without-2", second));

        var works = Is.EqualTo([("SOL_SOCKET/SO_TEST", "works")]);
        Assert.That(found.Select(f => (f.Subject, f.Claim.Name)), vacuous ? works : Is.Empty);
    }

    [TestCase(VerdictCode.Pass, VerdictCode.Pass, false, false)]
    [TestCase(VerdictCode.Pass, VerdictCode.Fail, false, false, Reason = "Off again is not the same as never set.")]
    [TestCase(VerdictCode.Fail, VerdictCode.Pass, false, true)]
    public void A_sentence_that_holds_without_the_option_is_not_vacuous_and_is_held_to_it(
        VerdictCode all, VerdictCode first, bool vacuous, bool wrong)
    {
        var claim = Decide(
            OnOff, "effect\n      unset: holds",
            (Whole, VerdictCode.Pass), (Whole + "/without-all", all), (Whole + "/without-1", first)).Single();

        Assert.That((claim.IsVacuous, claim.IsWronglyMarked), Is.EqualTo((vacuous, wrong)));
    }

    [Test]
    public void What_is_observed_before_the_first_set_tells_the_default() =>
        Assert.That(Instances(["got: getsockopt s SO_TEST", "setsockopt s SO_TEST on"]), Is.Empty);

    [Test]
    public void A_claim_that_no_case_shows_is_not_decided() =>
        Assert.That(Find(OnOff, (Whole, VerdictCode.Fail), (Whole + "/without-all", VerdictCode.Pass)), Is.Empty);

    [Test]
    public void All_sets_are_taken_out_and_each_alone()
    {
        var variants =
            from variant in Instances(OnOff).SelectMany(WithoutSets.Variants)
            let steps = variant.Steps.Skip(1).Select(s => s.Text)
            select $"{variant.Id[Whole.Length..]}: {string.Join("; ", steps)}";

        Assert.That(
            variants,
            Is.EqualTo([
                "/without-all: getsockopt s SO_TEST",
                "/without-1: setsockopt s SO_TEST off; getsockopt s SO_TEST",
                "/without-2: setsockopt s SO_TEST on; getsockopt s SO_TEST"]));
    }

    [TestCase("/without-all", 0, 5000, ExpectedResult = 5000)]
    [TestCase("/without-all", 9000, 5000, ExpectedResult = 9000)]
    [TestCase("/without-all", 0, 0, ExpectedResult = 0)]
    [TestCase("", 0, 5000, ExpectedResult = 0)]
    public long What_may_block_without_its_sets_waits_beside_the_others(string variant, long waits, int limit) =>
        WithoutSets.AsWaiting(new PlannedCase(Whole + variant, [], "", waits) { Limits = [0, limit] }).WaitMilliseconds;

    [Test]
    public void A_case_that_sets_nothing_is_none_of_them() => Assert.That(Instances(["got: getsockopt s SO_TEST"]), Is.Empty);

    [Test]
    public void A_claim_on_a_value_is_none_of_them() => Assert.That(Instances(OnOff, "value"), Is.Empty);

    [TestCase("set: ok, got: on", "got")]
    [TestCase("got: '= set', got.len: 4", "got.len")]
    [TestCase("got: 'not = set', got.len: 4", "got.len")]
    [TestCase("set: ok", null)]
    public void What_looks_at_a_set_is_not_looked_at_without_it(string checks, string? left)
    {
        var whole = Instances(["set: setsockopt s SO_TEST on", "got: getsockopt s SO_TEST"], "effect", checks);
        var claims = whole.SelectMany(WithoutSets.Variants).Single().Expected;

        Assert.That(claims.SelectMany(c => c.Checks).Select(c => c.Name), left is null ? Is.Empty : Is.EqualTo([left]));
    }

    [TestCase(true, 0, 1)]
    [TestCase(false, 1, 0)]
    public void A_target_that_ignores_the_option_is_not_laid_to_a_case_that_sees_it_on_the_reference(
        bool seenThere, int vacuous, int ignored)
    {
        var here = Find(OnOff, (Whole, VerdictCode.Pass), (Whole + "/without-all", VerdictCode.Pass));
        var variant = seenThere ? VerdictCode.Fail : VerdictCode.Pass;
        var there = Decide(OnOff, (Whole, VerdictCode.Pass), (Whole + "/without-all", variant));

        var split = VacuityCampaign.Split(new Vacuity([.. here], [], [], null), there, "local");

        Assert.That(
            (split.Claims.Count, split.Ignored.Count, split.Reference), Is.EqualTo((vacuous, ignored, "local")));
    }

    [Test]
    public void What_the_reference_cannot_show_is_decided_by_the_target_alone()
    {
        var here = Find(OnOff, (Whole, VerdictCode.Pass), (Whole + "/without-all", VerdictCode.Pass));
        var there = Decide(OnOff, (Whole, VerdictCode.Fail), (Whole + "/without-all", VerdictCode.Fail));

        Assert.That(VacuityCampaign.Split(new Vacuity([.. here], [], [], null), there, "local").Claims, Has.Count.EqualTo(1));
    }

    private static IEnumerable<EffectClaim> Find(string[] steps, params (string Id, VerdictCode Code)[] results) =>
        Decide(steps, results).Where(c => c.IsVacuous);

    private static IReadOnlyList<EffectClaim> Decide(string[] steps, params (string Id, VerdictCode Code)[] results) =>
        Decide(steps, "effect", results);

    private static IReadOnlyList<EffectClaim> Decide(
        string[] steps, string shows, params (string Id, VerdictCode Code)[] results) =>
        VacuityCampaign.Decide(Instances(steps, shows), [.. results.Select(r => new RunCase(
            new Transcript(r.Id, "", []),
            [new Verdict("works", r.Code, r.Code == VerdictCode.Pass ? Cause.Passed : new Cause(CauseKind.NotRun))]))]);

    private static IReadOnlyList<CaseInstance> Instances(
        string[] steps, string shows = "effect", string checks = "got: on", params SourceFile[] others)
    {
        string list = string.Concat(steps.Select(s => $"      - '{s}'\n"));
        var files = TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "      - got: getsockopt s SO_TEST\n", list)
            .Select(f => IsOption(f.Path) ? f with { Text = Claiming(f.Text, shows, checks) } : f);
        var plan = Planner.Plan(TestCatalogs.ReadWhole([.. files, .. others]), "linux", [Whole]);
        return WithoutSets.Whole([.. plan.Instances.Values]);
    }

    private static bool IsOption(string path) => path.StartsWith("SOL_SOCKET/", StringComparison.Ordinal);

    private static string Claiming(string text, string shows, string checks) => text
        .Replace("shows: value", "shows: " + shows, StringComparison.Ordinal)
        .Replace("got: on, got.len: size", checks, StringComparison.Ordinal);
}
