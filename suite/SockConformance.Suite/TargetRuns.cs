using System.Collections.Concurrent;
using SockConformance.Harness;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Suite;

/// <summary>Runs each target once, when its first test asks, and keeps the run for the others.</summary>
internal static class TargetRuns
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<TargetResult>>> Results = new();

    private static readonly Lazy<Workspace> Where = new(() => Workspace.Find(AppContext.BaseDirectory));

    private static readonly Lazy<Catalog> Read = new(() =>
    {
        var catalog = CatalogReader.Read(CatalogFiles.Load(Where.Value.Expectations), out var problems);
        return problems.Count == 0 ? catalog : throw new InputException(problems);
    });

    /// <summary>The cases of a platform that a claim speaks for, by option or contract.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<ILookup<string, CaseInstance>>> Claimed = new();

    /// <summary>The targets that come with the project, or those that the variable SOCKCONF_TARGETS names.</summary>
    public static IReadOnlyList<Target> Targets { get; } = Chosen();

    /// <summary>Those of them that lack nothing that can be told before they are started.</summary>
    public static IReadOnlyList<Target> Present { get; } = [.. Targets.Where(t => Programs.Lacking(t) is null)];

    /// <summary>The expectations.</summary>
    public static Catalog Catalog => Read.Value;

    /// <summary>Whether an unlisted divergence is an error.</summary>
    public static bool Strict => Environment.GetEnvironmentVariable("SOCKCONF_STRICT") == "1";

    /// <summary>Whether a missing target is an error.</summary>
    public static bool InContinuousIntegration =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The options and contracts for which there are cases of a target's platform that a claim speaks for.</summary>
    public static IEnumerable<string> SubjectsOf(string target) => ClaimedOf(target).Select(g => g.Key);

    /// <summary>The cases of an option or contract that a claim speaks for.</summary>
    public static IEnumerable<CaseInstance> CasesOf(string target, string subject) => ClaimedOf(target)[subject];

    /// <summary>The run of a target, or why there is none.</summary>
    public static Task<TargetResult> ResultOf(string target) =>
        Results.GetOrAdd(target, name => new Lazy<Task<TargetResult>>(() => RunAsync(Find(name)))).Value;

    private static Target Find(string name) => Targets.First(t => t.Name == name);

    private static Plan PlanOf(string platform) => SharedPlans.For(Catalog).Whole(platform);

    private static ILookup<string, CaseInstance> ClaimedOf(string target) => Claimed.GetOrAdd(
        Find(target).Platform,
        p => new Lazy<ILookup<string, CaseInstance>>(() => PlanOf(p).Instances.Values
            .Where(i => i.Expected.Count > 0)
            .OrderBy(i => i.Id, StringComparer.Ordinal)
            .ToLookup(i => i.Subject.Id))).Value;

    private static IReadOnlyList<Target> Chosen()
    {
        var list = TargetList.Read(Where.Value, null);
        string names = Environment.GetEnvironmentVariable("SOCKCONF_TARGETS") ?? "";
        string[] wanted = names.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == 0
            ? [.. list.Runnable.Where(IsTested)]
            : [.. wanted.SelectMany(list.FindAll).DistinctBy(t => t.Name)];
    }

    /// <summary>
    /// Whether a target is tested. A release is if the table of releases says so and its packages are here; in continuous
    /// integration they must be.
    /// </summary>
    private static bool IsTested(Target target)
    {
        if (target.Release is not { } release)
            return true;
        return release.Tested && (InContinuousIntegration || ReleaseFetch.IsHere(Where.Value, target));
    }

    private static async Task<TargetResult> RunAsync(Target target)
    {
        try
        {
            var options = new CampaignOptions { Patient = true, Plan = PlanOf(target.Platform) };
            var (run, _) = await TargetCampaign.RunAsync(Where.Value, target, Catalog, options, CancellationToken.None);
            var cases = run.Cases.ToDictionary(c => c.Transcript.CaseId);
            return new TargetResult(run, cases, new KnownDivergences(Catalog, run.Header), null);
        }
        catch (TargetUnavailableException e)
        {
            return new TargetResult(null, new Dictionary<string, RunCase>(), null, e.Message) { Impossible = e.IsForeignProgram };
        }
    }
}
