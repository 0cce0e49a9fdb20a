using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Suite;

/// <summary>One test a target and a case for which a claim speaks.</summary>
[TestFixture]
internal sealed class ConformanceTests
{
    private const int TargetLimit = 600_000;

    [TestCaseSource(nameof(Cases))]
    [CancelAfter(TargetLimit)]
    public async Task Does_what_its_document_says(string targetName, string caseId, CancellationToken cancel)
    {
        var result = await ResultOf(targetName).WaitAsync(cancel);
        var verdicts = result.Cases[caseId].Verdicts;
        var divergences = verdicts.Where(KnownDivergences.IsDivergence).ToList();
        var unlisted = divergences.Where(v => result.Known!.Find(caseId, v) is null).ToList();
        if (unlisted.Count > 0)
        {
            string message = string.Join('\n', unlisted.Select(v => $"{v.Claim}: {CauseWords.Sentence(v.Cause)}"));
            if (TargetRuns.Strict)
                Assert.Fail(message);
            else
                Assert.Warn(message);
        }
        else if (verdicts.Where(v => v.Flaky).Select(v => CauseWords.Sentence(v.Cause)).ToList() is { Count: > 0 } flaky)
        {
            Assert.Warn(string.Join('\n', flaky.Distinct()));
        }
        else if (divergences.Count > 0)
        {
            Assert.Pass("a known divergence: " + string.Join(' ', divergences.Select(v => result.Known!.Find(caseId, v)!.Reason).Distinct()));
        }
        else if (verdicts.All(v => v.Code != VerdictCode.Pass))
        {
            Assert.Ignore(CauseWords.Sentence(verdicts[0].Cause));
        }
    }

    [TestCaseSource(nameof(Targets))]
    [CancelAfter(TargetLimit)]
    public async Task Every_listed_divergence_still_diverges(string targetName, CancellationToken cancel)
    {
        var result = await ResultOf(targetName).WaitAsync(cancel);
        var stale = result.Known!.Stale([.. result.Cases.Values]).Select(e => $"{e.Where}: {e.Case} {e.Claim} passes; remove the entry").ToList();
        if (stale.Count > 0 && !TargetRuns.Strict)
            Assert.Warn(string.Join('\n', stale));
        else
            Assert.That(stale, Is.Empty);
    }

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (var target in TargetRuns.Targets)
            foreach (var instance in TargetRuns.PlanOf(target.Platform).Instances.Values.Where(i => i.Expected.Count > 0))
                yield return new TestCaseData(target.Name, instance.Id).SetName($"{target.Name}: {Sentence(instance)} [{instance.Id}]");
    }

    private static IEnumerable<TestCaseData> Targets() =>
        TargetRuns.Targets.Select(t => new TestCaseData(t.Name).SetName($"{t.Name}: every listed divergence still diverges"));

    private static string Sentence(CaseInstance instance) => instance.Title.Replace('.', ' ');

    /// <summary>The target's result; a target that is missing skips the test, and in continuous integration fails it.</summary>
    private static async Task<TargetResult> ResultOf(string name)
    {
        var result = await TargetRuns.Of(TargetRuns.Targets.First(t => t.Name == name));
        if (result.Missing is { } missing && TargetRuns.InContinuousIntegration)
            Assert.Fail(missing);
        else if (result.Missing is not null)
            Assert.Ignore(result.Missing);
        return result;
    }
}
