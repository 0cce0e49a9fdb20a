using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Planning;

/// <summary>The plans of a catalog. Each is made once, for campaign, judge, programs and matrix alike.</summary>
public sealed class SharedPlans
{
    private static readonly ConditionalWeakTable<Catalog, SharedPlans> Known = [];

    private readonly Catalog catalog;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<CaseInstance>>> instances = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Plan>> plans = new(StringComparer.Ordinal);

    private SharedPlans(Catalog catalog) => this.catalog = catalog;

    /// <summary>The plans of a catalog that has no problems.</summary>
    public static SharedPlans For(Catalog catalog) => Known.GetValue(catalog, c => new SharedPlans(c));

    /// <summary>All case instances of a platform.</summary>
    public IReadOnlyList<CaseInstance> Instances(string platformId) =>
        instances.GetOrAdd(platformId, p => new(() => Expander.Expand(catalog, p))).Value;

    /// <summary>The plan of all cases of a platform.</summary>
    public Plan Whole(string platformId) =>
        plans.GetOrAdd(platformId, p => new(() => Planner.Plan(catalog, p, Instances(p), [], null))).Value;

    /// <summary>The plan of the cases that a pattern names; of all where there is no pattern.</summary>
    public Plan Only(string platformId, IReadOnlyCollection<string> patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        return patterns.Count == 0 ? Whole(platformId) : Planner.Plan(catalog, platformId, Instances(platformId), patterns, null);
    }
}
