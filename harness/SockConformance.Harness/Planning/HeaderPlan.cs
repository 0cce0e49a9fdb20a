using SockConformance.Harness.Expectations;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Planning;

/// <summary>The questions to a target's headers: the number of each level and option, the size of each structure.</summary>
public static class HeaderPlan
{
    /// <summary>The id under which they are asked; no option's case has it.</summary>
    public const string Id = "headers";

    /// <summary>
    /// The questions of a platform. Options that its documents do not know are asked for too: headers may know them.
    /// </summary>
    public static IReadOnlyList<HeaderQuestion> Questions(Catalog catalog, string platformId)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var options = catalog.Options;
        var levels = catalog.Platforms[platformId].Levels.Keys;
        var names = levels.Concat(options.Select(o => o.Name)).Distinct().Order(StringComparer.Ordinal);
        var known = options.Where(o => o.Rows.GetValueOrDefault(platformId) is { Absent: false });
        var types = known.SelectMany(o => o.Types.Values);
        var structures = types.DistinctBy(t => t.Name).OrderBy(t => t.Name, StringComparer.Ordinal);
        return
        [
            .. names.Select(HeaderQuestion.Symbol),
            .. structures.SelectMany(t => new[] { HeaderQuestion.Structure(t.Name), HeaderQuestion.Layout(t.Name, t.Layout) }),
        ];
    }

    /// <summary>The case that puts the questions of a platform to a driver.</summary>
    public static PlannedCase For(Catalog catalog, string platformId) => Case(Questions(catalog, platformId));

    /// <summary>The case that puts the questions to a driver.</summary>
    public static PlannedCase Case(IReadOnlyList<HeaderQuestion> questions)
    {
        string[] lines = [.. questions.Select(q => q.Line)];
        return new PlannedCase(Id, lines, RequestHash.Hash(lines), 0);
    }
}
