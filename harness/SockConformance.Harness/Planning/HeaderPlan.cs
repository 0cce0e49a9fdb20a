using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Planning;

/// <summary>The questions to a target's headers: the number of each level and option, the size of each structure.</summary>
public static class HeaderPlan
{
    /// <summary>The id under which they are asked; no option's case has it.</summary>
    public const string Id = "headers";

    /// <summary>The questions of a platform. Options that its documents do not know are asked for too: headers may know them.</summary>
    public static PlannedCase For(Catalog catalog, string platformId)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var names = catalog.Platforms[platformId].Levels.Keys.Concat(catalog.Options.Select(o => o.Name)).Distinct().Order(StringComparer.Ordinal);
        var structures = catalog.Options.Where(o => o.Rows.GetValueOrDefault(platformId) is { Absent: false }).SelectMany(o => o.Types.Values)
            .DistinctBy(t => t.Name).OrderBy(t => t.Name, StringComparer.Ordinal);
        return new PlannedCase(Id, [.. names.Select(n => "symbol " + n), .. structures.SelectMany(t => new[] { "structure " + t.Name, "sizeof " + t.Layout })], Id, 0);
    }
}
