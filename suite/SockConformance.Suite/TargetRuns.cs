using SockConformance.Harness;
using System.Collections.Concurrent;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
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

    private static readonly ConcurrentDictionary<string, Lazy<Plan>> Plans = new();

    /// <summary>The targets that come with the project, or those of the variable SOCKCONF_TARGETS.</summary>
    public static IReadOnlyList<Target> Targets { get; } = Chosen();

    /// <summary>The expectations.</summary>
    public static Catalog Catalog => Read.Value;

    /// <summary>Whether an unlisted divergence is an error.</summary>
    public static bool Strict => Environment.GetEnvironmentVariable("SOCKCONF_STRICT") == "1";

    /// <summary>Whether a missing target is an error.</summary>
    public static bool InContinuousIntegration => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The plan of a platform.</summary>
    public static Plan PlanOf(string platform) => Plans.GetOrAdd(platform, p => new Lazy<Plan>(() => Planner.Plan(Catalog, p))).Value;

    /// <summary>The run of a target, or why there is none.</summary>
    public static Task<TargetResult> Of(Target target) => Results.GetOrAdd(target.Name, _ => new Lazy<Task<TargetResult>>(() => RunAsync(target))).Value;

    private static IReadOnlyList<Target> Chosen()
    {
        var all = TargetReader.ReadAll(Where.Value.Targets);
        string[] wanted = (Environment.GetEnvironmentVariable("SOCKCONF_TARGETS") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == 0 ? all : [.. all.Where(t => wanted.Contains(t.Name))];
    }

    private static async Task<TargetResult> RunAsync(Target target)
    {
        try
        {
            var (run, _) = await TargetCampaign.RunAsync(Where.Value, target, Catalog, new CampaignOptions { Patient = true, Plan = PlanOf(target.Platform) }, CancellationToken.None);
            return new TargetResult(run, run.Cases.ToDictionary(c => c.Transcript.CaseId), new KnownDivergences(Catalog, run.Header), null);
        }
        catch (TargetUnavailableException e)
        {
            return new TargetResult(null, new Dictionary<string, RunCase>(), null, e.Message);
        }
    }
}
