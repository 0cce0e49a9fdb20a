using SockConformance.Harness.Costs;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Campaign;

/// <summary>Measures what calls cost on one target: prepare, greet, probe, then round by round.</summary>
public static class CostCampaign
{
    /// <summary>The costs of every call that the target supports.</summary>
    /// <exception cref="TargetUnavailableException">The target could not be run, or its driver cannot measure.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled: half a measurement is none.</exception>
    public static async Task<CostRun> RunAsync(
        Workspace workspace, Target target, Catalog catalog, CostOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        var started = DateTimeOffset.UtcNow;
        using var temporary = new TemporaryFolder();
        var command = temporary.For(await TargetLauncher.PrepareAsync(workspace, target, cancel).ConfigureAwait(false));
        target = await AskedPlatform.ResolveAsync(workspace, target, cancel).ConfigureAwait(false);
        string? version = await TargetVersion.AskAsync(target, cancel).ConfigureAwait(false);
        // One driver at a time: two would measure each other.
        var driver = new PlanDriver(command, new DrivingOptions(ParallelDrivers: 1));
        await using var ending = driver.ConfigureAwait(false);
        try
        {
            var hello = await driver.GreetAsync(CanaryPlan.For(catalog.Platforms[target.Platform]), cancel).ConfigureAwait(false);
            var header = TargetHeader.Header(workspace, target, catalog, hello, version, options.Only, started);
            var calls = CostPlan.Calls(catalog, SharedPlans.For(catalog).Only(target.Platform, options.Only));
            return await MeasureAsync(driver, header, calls, options, cancel).ConfigureAwait(false);
        }
        catch (DriverStartException e)
        {
            throw new TargetUnavailableException($"the target {target.Name} cannot be run: {e.Message}", e);
        }
    }

    private static async Task<CostRun> MeasureAsync(
        PlanDriver driver,
        RunHeader header,
        IReadOnlyList<IReadOnlyList<CostCall>> calls,
        CostOptions options,
        CancellationToken cancel)
    {
        var probeCases = calls.SelectMany(c => c).Where(c => c.LeaveOut is null).Select(c => c.ProbeCase);
        var probes = await AskAsync(driver, [CostPlan.YardstickProbe, .. probeCases], null, cancel).ConfigureAwait(false);
        var (batch, yardsticks) = CostProbes.Yardsticks(probes.GetValueOrDefault(CostPlan.YardstickProbe.Id))
            ?? throw new TargetUnavailableException(
                $"the target {header.Target} cannot be measured: its driver does not answer "
                + $"'{CostPlan.YardstickProbe.Requests[0]}'; build it from the sources of this version");
        var (measured, leftOut) = CostProbes.Choose(calls, probes, batch);
        var rounds = new CostRounds();
        for (int i = 0; i < options.Rounds; i++)
        {
            // Each round begins elsewhere, so that no call is always the first of a cold process.
            int first = measured.Count * i / options.Rounds;
            var order = measured.Skip(first).Concat(measured.Take(first)).ToList();
            int before = i * (order.Count + 1), all = options.Rounds * (order.Count + 1);
            var answers = await AskAsync(
                driver,
                [
                    CostPlan.YardstickRound(yardsticks, options.Batches),
                    .. order.Select(m => CostPlan.Round(m.Call, m.Turns, yardsticks[0], options.Batches)),
                ],
                options.Progress is { } told ? done => told(before + done, all) : null,
                cancel).ConfigureAwait(false);
            rounds.AddYardsticks(answers.GetValueOrDefault("yardsticks")
                ?? throw new TargetUnavailableException($"the target {header.Target} stopped answering while it was measured"));
            foreach (var (call, _) in order)
                rounds.Add(call, answers.GetValueOrDefault(call.Id) ?? new Transcript(call.Id, "", []), options.Batches);
        }
        var results = measured.Select(m => rounds.Entry(m.Call, m.Turns, yardsticks[0])).ToList();
        return new CostRun(
            header, rounds.Yardsticks(yardsticks), [.. results.Select(r => r.Entry).OfType<CostEntry>()],
            [.. leftOut.Concat(results.Select(r => r.LeftOut).OfType<CostLeftOut>())
                .OrderBy(l => l.Option, StringComparer.Ordinal).ThenBy(l => l.Call, StringComparer.Ordinal)]);
    }

    private static async Task<Dictionary<string, Transcript>> AskAsync(
        PlanDriver driver, IReadOnlyList<PlannedCase> cases, Action<int>? progress, CancellationToken cancel)
    {
        var transcripts = new Dictionary<string, Transcript>(StringComparer.Ordinal);
        await driver.RunAsync(cases, Done, cancel).ConfigureAwait(false);
        return transcripts;

        void Done(Transcript transcript)
        {
            lock (transcripts)
                transcripts[transcript.CaseId] = transcript;
            progress?.Invoke(transcripts.Count);
        }
    }
}
