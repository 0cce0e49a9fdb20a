using SockConformance.Harness.Runs;

namespace SockConformance.Suite;

/// <summary>
/// A test for each target and each option or contract, which names every case that fails, and three for the target as a
/// whole.
/// </summary>
/// <remarks>
/// Tests of several targets run at once; those of whole targets come first, so that each worker begins another target.
/// A target that is known to be missing before anything runs has one test, which is skipped by the name of the package.
/// </remarks>
[TestFixture]
internal sealed class ConformanceTests
{
    private const int TargetLimit = 900_000;

    [TestCaseSource(nameof(Targets))]
    [CancelAfter(TargetLimit)]
    public async Task Is_asked_every_case(string target, CancellationToken cancel)
    {
        var result = await ResultOf(target).WaitAsync(cancel);
        Assert.That(result.Run!.Complete, "the run ended before every case was done");
    }

    [TestCaseSource(nameof(PresentTargets))]
    [CancelAfter(TargetLimit)]
    public async Task Every_listed_divergence_still_diverges(string target, CancellationToken cancel)
    {
        var result = await ResultOf(target).WaitAsync(cancel);
        var passing = result.Known!.Stale([.. result.Cases.Values]);
        var stale = passing.Select(e => $"{e.Where}: {e.Case} {e.Claim} passes; remove the entry").ToList();
        if (stale.Count > 0)
            Complain(string.Join('\n', stale));
    }

    [TestCaseSource(nameof(PresentTargets))]
    [CancelAfter(TargetLimit)]
    public async Task Every_case_shows_whether_its_document_is_right(string target, CancellationToken cancel)
    {
        var result = await ResultOf(target).WaitAsync(cancel);
        var outcomes = TargetRuns.SubjectsOf(target).Select(s => (Subject: s, Outcome: Look(result, target, s))).ToList();
        var codes = outcomes.SelectMany(o => o.Outcome.Unjudged).GroupBy(c => c).OrderByDescending(g => g.Count());
        var none = outcomes.Where(o => o.Outcome.Judged == 0).Select(o => o.Subject).ToList();
        if (outcomes.Any(o => o.Outcome.Unjudged.Count > 0))
        {
            string of = none.Count == 0 ? "" : $"; none of {string.Join(", ", none)}";
            Assert.Ignore($"{string.Join(", ", codes.Select(g => $"{g.Count()} {RunFileFormat.Word(g.Key)}"))}{of}");
        }
    }

    [TestCaseSource(nameof(Subjects))]
    [CancelAfter(TargetLimit)]
    public async Task Does_what_its_documents_say(string target, string subject, CancellationToken cancel)
    {
        var outcome = Look(await ResultOf(target).WaitAsync(cancel), target, subject);
        if (outcome.Unlisted.Count > 0)
            Complain(string.Join('\n', outcome.Unlisted.Concat(outcome.Flaky)));
        else if (outcome.Flaky.Count > 0)
            Assert.Warn(string.Join('\n', outcome.Flaky));
        // That nothing was shown is told by the target's own test, which is skipped and names the subject: one of each would be
        // thousands of lines.
        else if (outcome.Judged == 0)
            Assert.Pass($"no case could be judged: {string.Join(", ", outcome.Unjudged.Distinct().Select(RunFileFormat.Word))}");
        else if (outcome.Listed.Count > 0)
            Assert.Pass("known divergences:\n" + string.Join('\n', outcome.Listed));
    }

    private static IEnumerable<TestCaseData> Targets() =>
        TargetRuns.Targets.Select(t => new TestCaseData(t.Name).SetName($"{t.Name}: is asked every case"));

    private static IEnumerable<TestCaseData> PresentTargets() =>
        TargetRuns.Present.Select(t => new TestCaseData(t.Name).SetName($"{t.Name}: {{m}}"));

    private static IEnumerable<TestCaseData> Subjects()
    {
        foreach (var target in TargetRuns.Present)
            foreach (string subject in TargetRuns.SubjectsOf(target.Name))
                yield return new TestCaseData(target.Name, subject).SetName($"{target.Name}: {subject}");
    }

    private static SubjectOutcome Look(TargetResult result, string target, string subject) =>
        SubjectOutcome.FromRun(result.Run!.Header, result.Cases, result.Known!, TargetRuns.CasesOf(target, subject));

    /// <summary>An error where the run is strict; else a warning.</summary>
    private static void Complain(string message)
    {
        if (TargetRuns.Strict)
            Assert.Fail(message);
        else
            Assert.Warn(message);
    }

    /// <summary>
    /// The target's result; a target that is missing skips the test, and in continuous integration fails it where installing
    /// could help.
    /// </summary>
    private static async Task<TargetResult> ResultOf(string name)
    {
        var result = await TargetRuns.ResultOf(name);
        if (result.Missing is { } missing && TargetRuns.InContinuousIntegration && !result.Impossible)
            Assert.Fail(missing);
        else if (result.Missing is not null)
            Assert.Ignore(result.Missing);
        return result;
    }
}
