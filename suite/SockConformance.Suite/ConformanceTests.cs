using SockConformance.Harness.Runs;

namespace SockConformance.Suite;

/// <summary>
/// A test for each target and each option or contract, which names every case that fails; two for each target as a whole, and
/// one for all targets.
/// </summary>
/// <remarks>
/// Targets run one after the other, each when the first of its tests asks for it. A target that cannot be run has one test that
/// is skipped, by the name of the package that is missing or by what its start said.
/// </remarks>
[TestFixture]
internal sealed class ConformanceTests
{
    private const int TargetLimit = 900_000;
    private const int AllTargetsLimit = 10_800_000;

    [TestCaseSource(nameof(Targets))]
    [CancelAfter(TargetLimit)]
    public async Task Is_asked_every_case(string target, CancellationToken cancel)
    {
        var result = await TargetRuns.ResultOf(target).WaitAsync(cancel);
        if (result.Missing is { } missing && TargetRuns.InContinuousIntegration && !result.Impossible)
            Assert.Fail(missing);
        if (result.Missing is not null)
            Assert.Ignore(result.Missing);
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

    /// <summary>One test for all targets: a line a target says what no case of it could show.</summary>
    [Test]
    [CancelAfter(AllTargetsLimit)]
    public async Task Every_case_shows_whether_its_document_is_right(CancellationToken cancel)
    {
        var lines = new List<string>();
        foreach (var target in TargetRuns.Present)
            if (Unjudged(await TargetRuns.ResultOf(target.Name).WaitAsync(cancel), target.Name) is { } unjudged)
                lines.Add($"{target.Name}: {unjudged}");
        if (lines.Count > 0)
            Assert.Ignore(string.Join('\n', lines));
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
        // That nothing was shown is told by the test of all targets, which is skipped and names the subject: a test of each that
        // is skipped would be thousands of lines.
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

    /// <summary>Why cases of a target show nothing, and the subjects of which none does; null where all show something.</summary>
    private static string? Unjudged(TargetResult result, string target)
    {
        if (result.Missing is not null)
            return null;
        var outcomes = TargetRuns.SubjectsOf(target).Select(s => (Subject: s, Outcome: Look(result, target, s))).ToList();
        var codes = outcomes.SelectMany(o => o.Outcome.Unjudged).GroupBy(c => c).OrderByDescending(g => g.Count()).ToList();
        var none = outcomes.Where(o => o.Outcome.Judged == 0).Select(o => o.Subject).ToList();
        string counts = string.Join(", ", codes.Select(g => $"{g.Count()} {RunFileFormat.Word(g.Key)}"));
        string subjects = none.Count == 0 ? "" : $"; none of {string.Join(", ", none)}";
        string gaps = RecordingGaps.Count(result.Run!) is { } recording
            ? $"; recorded, of all cases {recording.Stale} are stale and {recording.NotAsked} were not asked"
            : "";
        return codes.Count == 0 ? null : counts + gaps + subjects;
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
    /// The target's result. A target that could not be run has one test that is skipped, or fails, by the reason: the one that
    /// asks every case. One of each option would be hundreds of lines that say the same.
    /// </summary>
    private static async Task<TargetResult> ResultOf(string name)
    {
        var result = await TargetRuns.ResultOf(name);
        if (result.Missing is not null)
            Assert.Pass("the target was not run; its test 'is asked every case' says why");
        return result;
    }
}
