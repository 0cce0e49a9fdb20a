using System.Collections.Concurrent;
using System.Diagnostics;
using SockConformance.Harness.Divergences;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Campaign;

/// <summary>Runs one plan on one target: prepare, plan, greet, drive, judge.</summary>
public static class TargetCampaign
{
    /// <summary>The run; not complete when it was cancelled in the middle.</summary>
    /// <exception cref="TargetUnavailableException">The target could not be run at all.</exception>
    public static async Task<(Run Run, CampaignTimes Times)> RunAsync(
        Workspace workspace, Target target, Catalog catalog, CampaignOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        var watch = Stopwatch.StartNew();
        if (target.Recording is not null)
        {
            var recorded = RecordedRun.Run(target, catalog, options);
            return (recorded, CampaignTimes.Judging(watch.Elapsed));
        }
        var started = DateTimeOffset.UtcNow;
        using var temporary = new TemporaryFolder();
        var command = temporary.For(await TargetLauncher.PrepareAsync(workspace, target, cancel).ConfigureAwait(false));
        target = await AskedPlatform.ResolveAsync(workspace, target, cancel).ConfigureAwait(false);
        string? version = await TargetVersion.AskAsync(target, cancel).ConfigureAwait(false);
        var prepared = Lap(watch);
        // The plan is made while the driver starts: neither needs the other.
        var driver = new PlanDriver(command, new DrivingOptions(target.Parallel, options.StartsInARow));
        await using var ending = driver.ConfigureAwait(false);
        var greeting = GreetAsync(driver, catalog, target, cancel);
        bool isPlanned = options.Plan?.PlatformId == target.Platform;
        var plan = isPlanned ? options.Plan! : SharedPlans.For(catalog).Only(target.Platform, options.Only);
        var planned = Lap(watch);
        var (hello, answers) = await greeting.ConfigureAwait(false);
        var greeted = Lap(watch);

        var header = TargetHeader.Header(workspace, target, catalog, hello, version, options.Only, started) with
        {
            Headers = HeaderAnswers.Read(answers, plan.Questions),
        };
        IReadOnlyList<PlannedCase> asked =
            [.. plan.Cases.Where(c => options.Patient || !plan.Instances[c.Id].Case.NeedsPatience)];
        var facts = TargetFacts.From(hello, target.Speaks);
        var transcripts = new ConcurrentDictionary<string, Transcript>(StringComparer.Ordinal);
        await DriveAsync(driver, asked, transcripts, options.Progress, cancel).ConfigureAwait(false);
        bool complete = transcripts.Count == asked.Count;
        var driven = Lap(watch);

        var cases = complete
            ? plan.Cases.Select(c => Judged(plan, c, transcripts.GetValueOrDefault(c.Id), facts)).ToList()
            : JudgedSoFar(plan, transcripts, facts);
        cases = [.. Settlement.Settle(catalog, target.Platform, cases)];
        var judged = Lap(watch);
        if (complete)
        {
            var known = new KnownDivergences(catalog, header);
            (cases, complete) = await Rerun.UnexpectedAsync(driver, plan, cases, known, facts, options.Reruns, cancel)
                .ConfigureAwait(false);
        }
        return (new Run(header, cases, complete), new CampaignTimes(prepared, planned, greeted, driven, judged, Lap(watch)));
    }

    private static List<RunCase> JudgedSoFar(
        Plan plan, ConcurrentDictionary<string, Transcript> transcripts, TargetFacts facts) =>
        [.. plan.Cases.Where(c => transcripts.ContainsKey(c.Id)).Select(c => Judged(plan, c, transcripts[c.Id], facts))];

    private static RunCase Judged(Plan plan, PlannedCase planned, Transcript? transcript, TargetFacts facts) => new(
        transcript ?? new Transcript(planned.Id, planned.Hash, []),
        Judge.Verdicts(plan.Instances[planned.Id], planned.Hash, transcript, facts));

    private static async Task<(Hello Hello, Transcript? Answers)> GreetAsync(
        PlanDriver driver, Catalog catalog, Target target, CancellationToken cancel)
    {
        try
        {
            var canary = CanaryPlan.For(catalog.Platforms[target.Platform]);
            var questions = HeaderPlan.For(catalog, target.Platform);
            return await driver.GreetAsync(canary, questions, cancel).ConfigureAwait(false);
        }
        catch (DriverStartException e)
        {
            throw new TargetUnavailableException($"the target {target.Name} cannot be run: {e.Message}", e);
        }
    }

    private static async Task DriveAsync(
        PlanDriver driver,
        IReadOnlyList<PlannedCase> cases,
        ConcurrentDictionary<string, Transcript> transcripts,
        Action<int, int>? progress,
        CancellationToken cancel)
    {
        int done = 0;
        try
        {
            await driver.RunAsync(cases, Done, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (cancel.IsCancellationRequested && e is OperationCanceledException or DriverStartException)
        {
            // What is done is kept, as a partial run.
        }
        catch (DriverStartException e)
        {
            throw new TargetUnavailableException(e.Message, e);
        }
        if (await Interruption.IsAskedForAsync(transcripts.Values, cancel).ConfigureAwait(false))
            foreach (var cut in transcripts.Values.Where(Interruption.DriverEnded))
                transcripts.TryRemove(cut.CaseId, out _);

        void Done(Transcript transcript)
        {
            transcripts[transcript.CaseId] = transcript;
            // To count them takes all locks of the dictionary, for each of thousands of cases.
            progress?.Invoke(Interlocked.Increment(ref done), cases.Count);
        }
    }

    private static TimeSpan Lap(Stopwatch watch)
    {
        var elapsed = watch.Elapsed;
        watch.Restart();
        return elapsed;
    }
}
