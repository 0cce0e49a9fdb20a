using System.Collections.Concurrent;
using SockConformance.Harness.Driving;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Campaign;

/// <summary>Asks a target for every number in a range of levels and names: what answers that nobody wrote down?</summary>
public static class ScanCampaign
{
    /// <summary>The scan, and the names of numbers on that target.</summary>
    /// <param name="workspace">The project.</param>
    /// <param name="target">The target.</param>
    /// <param name="catalog">The expectations.</param>
    /// <param name="range">The numbers that are asked.</param>
    /// <param name="levels">The levels, as they were written.</param>
    /// <param name="names">The names, as they were written.</param>
    /// <param name="cancel">Ends it; a scan in the middle is worth nothing.</param>
    /// <exception cref="TargetUnavailableException">The target could not be run, or its driver broke again and again.</exception>
    public static async Task<(Scan Scan, NumberNames Names)> RunAsync(
        Workspace workspace,
        Target target,
        Catalog catalog,
        ScanRange range,
        string levels,
        string names,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(range);
        var started = DateTimeOffset.UtcNow;
        using var temporary = new TemporaryFolder();
        var command = temporary.For(await TargetLauncher.PrepareAsync(workspace, target, cancel).ConfigureAwait(false));
        var platform = catalog.Platforms[target.Platform];
        var driver = new PlanDriver(command, new DrivingOptions());
        await using var ending = driver.ConfigureAwait(false);
        try
        {
            var (canary, questions) = (CanaryPlan.For(platform), HeaderPlan.For(catalog, platform.Id));
            var (hello, headers) = await driver.GreetAsync(canary, questions, cancel).ConfigureAwait(false);
            var kinds = await KindsAsync(driver, platform, range.Kinds, cancel).ConfigureAwait(false);
            var answers = new List<ScanAnswer>();
            foreach (string kind in kinds)
                answers.AddRange(await OfKindAsync(driver, platform, kind, range, cancel).ConfigureAwait(false));
            var scan = new Scan
            {
                Target = target.Name,
                Platform = platform.Id,
                Title = TargetTitle.Title(hello, target, await TargetVersion.AskAsync(target, cancel).ConfigureAwait(false)),
                Hello = hello,
                Levels = levels,
                Names = names,
                Kinds = kinds,
                Set = range.Set,
                Started = started,
                Answers =
                [
                    .. answers.OrderBy(a => a.Level)
                        .ThenBy(a => a.Name)
                        .ThenBy(a => a.Call, StringComparer.Ordinal)
                        .ThenBy(a => a.Kind, StringComparer.Ordinal),
                ],
            };
            var known = HeaderAnswers.Read(headers, HeaderPlan.Questions(catalog, platform.Id));
            return (scan, new NumberNames(catalog, platform.Id, hello.Abi, known));
        }
        catch (DriverStartException e)
        {
            throw new TargetUnavailableException($"the target {target.Name} cannot be run: {e.Message}", e);
        }
    }

    /// <summary>Those of the kinds of which the target makes a socket.</summary>
    private static async Task<IReadOnlyList<string>> KindsAsync(
        PlanDriver driver, Platform platform, IReadOnlyList<string> kinds, CancellationToken cancel)
    {
        Transcript? transcript = null;
        var requests = kinds.Select((k, i) => FormattableString.Invariant($"socket k{i} {platform.Kinds[k]}"));
        var planned = new PlannedCase("scan/kinds", [.. requests], "scan", 0);
        await driver.RunAsync([planned], t => transcript = t, cancel).ConfigureAwait(false);
        var replies = transcript?.Exchanges.Select(e => e.Reply).ToList() ?? [];
        return [.. kinds.Where((_, i) => i < replies.Count && replies[i].Status == ReplyStatus.Ok)];
    }

    private static async Task<IEnumerable<ScanAnswer>> OfKindAsync(
        PlanDriver driver, Platform platform, string kind, ScanRange range, CancellationToken cancel)
    {
        var all = ScanPlan.For(platform, kind, range).Select(c => new ScanProgress(c, platform.Refusals)).ToList();
        for (var left = all; left.Count > 0; left = [.. left.Where(p => !p.IsDone)])
        {
            var asked = left.ToDictionary(p => p.Rest(), p => p);
            var progress = asked.Select(a => KeyValuePair.Create(a.Key.Id, a.Value));
            var byId = new ConcurrentDictionary<string, ScanProgress>(progress, StringComparer.Ordinal);
            int before = left.Sum(p => p.Next);
            await driver.RunAsync([.. asked.Keys], t => byId[t.CaseId].Take(t), cancel).ConfigureAwait(false);
            if (left.Sum(p => p.Next) == before)
                throw new TargetUnavailableException(
                    $"the driver broke again and again while it was asked for sockets of the kind {kind}; "
                    + "scan fewer levels, or leave the kind out");
        }
        return all.SelectMany(p => p.Answers);
    }
}
