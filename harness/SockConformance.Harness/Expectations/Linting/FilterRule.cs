using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>What a contract looks for under <c>where</c> is there: names of options that have a row, levels, types.</summary>
internal static class FilterRule
{
    private const string Name = "where";

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var contract in catalog.Contracts)
        {
            CheckAll(catalog, contract.For, [], problems);
            foreach (var each in contract.Cases)
                CheckAll(catalog, each.For, each.Only, problems);
        }
    }

    private static void CheckAll(
        Catalog catalog, IReadOnlyList<Parameter> parameters, IReadOnlyList<string> only, Problems problems)
    {
        foreach (var parameter in parameters.Where(p => p.Options is not null))
        {
            var filter = parameter.Options!;
            NotThere("the name under 'where'", filter.Names, Names(catalog, only));
            NotThere("the level under 'where'", filter.Levels, Levels(catalog, only));
            NotThere("the type under 'where'", filter.Types, Types(catalog));

            void NotThere(string what, IReadOnlyList<string> names, HashSet<string> allowed)
            {
                foreach (string name in names.Where(n => !allowed.Contains(n)))
                {
                    string found = $"{what} '{name}' is in no row of the case's platforms, so it chooses nothing";
                    problems.Add(parameter.Where, $"{found}; take it out{Nearest.DidYouMean(name, allowed)}", Name);
                }
            }
        }
    }

    private static HashSet<string> Names(Catalog catalog, IReadOnlyList<string> only) =>
        [.. catalog.Options.Where(o => o.Rows.Values.Any(r => !r.Absent && IsMeant(only, r.Platform))).Select(o => o.Name)];

    private static HashSet<string> Levels(Catalog catalog, IReadOnlyList<string> only) =>
        [.. catalog.Platforms.Values.Where(p => IsMeant(only, p.Id)).SelectMany(p => p.Levels.Keys)];

    private static HashSet<string> Types(Catalog catalog) =>
    [
        .. OptionType.BuiltIn.Select(t => t.Name),
        .. catalog.Options.SelectMany(o => o.Types.Keys),
        .. catalog.Options.SelectMany(o => o.Rows.Values).Select(r => r.Type),
    ];

    private static bool IsMeant(IReadOnlyList<string> only, string platform) => only.Count == 0 || only.Contains(platform);
}
