using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Suite;

/// <summary>A test of many cases loses none of them.</summary>
[TestFixture]
internal sealed class SubjectOutcomeTests
{
    private const string Target = "made-up";

    private static readonly List<CaseInstance> Cases = MostCases();

    [Test]
    public void Every_case_that_fails_is_named_with_its_claim_what_was_expected_and_observed_and_how_to_run_it_again()
    {
        var outcome = Look(c => [Fails(c)], []);

        Assert.That(Cases, Has.Count.GreaterThan(5));
        Assert.That(outcome.Unlisted, Has.Count.EqualTo(Cases.Count));
        foreach (var (each, text) in Cases.Zip(outcome.Unlisted))
        {
            Assert.That(
                text,
                Does.StartWith(each.Id + ": fail")
                    .And.Contain("claim     " + each.Expected[0].Claim.Name + ": " + each.Expected[0].Claim.Says));
            Assert.That(
                text,
                Does.Contain("expected  got: 1").And.Contain("observed  2")
                    .And.Contain($"sockconf run --target {Target} --only {each.Id} --show"));
        }
    }

    [Test]
    public void A_case_that_was_not_run_fails()
    {
        var outcome = SubjectOutcome.FromRun(Header, new Dictionary<string, RunCase>(), Known([]), Cases);
        Assert.That(outcome.Unlisted, Is.EqualTo(Cases.Select(c => $"{c.Id} was not run")));
    }

    [Test]
    public void A_listed_divergence_is_told_with_its_reason_and_hides_no_other()
    {
        var outcome = Look(c => [Fails(c)], [Entry(Cases[0].Id)]);

        Assert.That(outcome.Listed, Has.Count.EqualTo(1).And.All.EndsWith(": because"));
        Assert.That(outcome.Unlisted.Select(t => t.Split(':')[0]), Is.EqualTo(Cases.Skip(1).Select(c => c.Id)));
    }

    [Test]
    public void A_flaky_case_is_told_apart_from_one_that_fails()
    {
        var outcome = Look(c => [Again(Fails(c))], []);
        Assert.That((outcome.Flaky.Count, outcome.Unlisted.Count, outcome.Judged), Is.EqualTo((Cases.Count, 0, Cases.Count)));
    }

    [Test]
    public void A_case_that_shows_nothing_counts_as_not_judged()
    {
        var refused = new Cause(CauseKind.Refused);
        var outcome = Look(c => [new Verdict(c.Expected[0].Claim.Name, VerdictCode.Unsupported, refused)], []);
        Assert.That((outcome.Judged, outcome.Unjudged.Count, outcome.Unlisted.Count), Is.EqualTo((0, Cases.Count, 0)));
    }

    private static RunHeader Header { get; } = new()
    {
        Target = Target,
        Platform = "linux",
        Title = "Linux",
        Hello = Hello.Read(Reply.Parse("ok protocol=1 os=Linux release=6.1"), out _)!,
        Expectations = "",
        Started = DateTimeOffset.UnixEpoch,
    };

    private static SubjectOutcome Look(
        Func<CaseInstance, IReadOnlyList<Verdict>> judge, IReadOnlyList<KnownEntry> known) => SubjectOutcome.FromRun(
        Header,
        Cases.ToDictionary(c => c.Id, c => new RunCase(new Transcript(c.Id, "", []), judge(c))),
        Known(known),
        Cases);

    private static KnownDivergences Known(IReadOnlyList<KnownEntry> entries) =>
        new(TargetRuns.Catalog with { Known = new Dictionary<string, IReadOnlyList<KnownEntry>> { [Target] = entries } }, Header);

    private static KnownEntry Entry(string id) =>
        new(id, "*", new Dictionary<string, string>(), "because", null, new Place("known.yaml", 1, 1));

    private static Verdict Again(Verdict first) =>
        new(first.Claim, VerdictCode.Unresolved, new Cause(CauseKind.Flaky) { InRun = first, Alone = first });

    private static Verdict Fails(CaseInstance each)
    {
        var cause = new Cause(CauseKind.Differs) { Label = "got", Expected = "1", Observed = "2" };
        return new Verdict(each.Expected[0].Claim.Name, VerdictCode.Fail, cause);
    }

    /// <summary>The cases of the option of Linux that has the most.</summary>
    private static List<CaseInstance> MostCases() => [.. Planner.Plan(TargetRuns.Catalog, "linux").Instances.Values
        .Where(i => i.Expected.Count > 0)
        .GroupBy(i => i.Subject.Id)
        .MaxBy(g => g.Count())!
        .OrderBy(i => i.Id, StringComparer.Ordinal)];
}
