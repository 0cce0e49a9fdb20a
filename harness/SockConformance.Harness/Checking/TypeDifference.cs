using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Checking;

/// <summary>Tells where systems take an option's value in different types. Names of one size and meaning are one type.</summary>
internal static class TypeDifference
{
    /// <summary>The difference; null where one type serves all.</summary>
    public static Difference? Find(IReadOnlyList<Standing> standings)
    {
        var typed = standings.Select(s => (Standing: s, Types: Types(s))).Where(t => t.Types.Count > 0).ToList();
        if (typed.Count < 2 || typed.Aggregate(typed[0].Types.Keys.AsEnumerable(), (all, t) => all.Intersect(t.Types.Keys)).Any())
            return null;
        var notes = typed.GroupBy(t => string.Join(" or ", t.Types.Values), StringComparer.Ordinal)
            .Select(g => new SystemNote([.. g.Select(t => t.Standing.System.Label)], g.Key)).ToList();
        bool isUnit = typed.Exists(t => t.Types.ContainsKey(Milliseconds));
        return new Difference(isUnit ? FindingAspect.Unit : FindingAspect.Type, notes);
    }

    private const string Milliseconds = "4 bytes of milliseconds";

    /// <summary>What the value may be laid out as, each with the name for people.</summary>
    private static Dictionary<string, string> Types(Standing standing)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (standing.Row is not { Type.Length: > 0 } row)
            return found;
        bool windows = row.Platform == HeaderStructures.Winsock;
        foreach (string name in row.Also.Prepend(row.Type))
            if (OptionType.Find(name, standing.Option.Types, row.Platform) is { } type)
                found.TryAdd(Key(type, windows), TypeNames.InC(type, windows));
        return found;
    }

    private static string Key(OptionType type, bool windows) => type.Integer switch
    {
        { Name: "millis" } => Milliseconds,
        { IsNetworkOrder: true } integer => $"{integer.BytesOn(windows)} bytes in network order",
        { } integer => $"{integer.BytesOn(windows)} bytes",
        null => TypeNames.InC(type, windows),
    };
}
