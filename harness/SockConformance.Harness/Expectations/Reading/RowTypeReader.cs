using SockConformance.Harness.Expectations.Types;
using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads the types that a row gives the option's value.</summary>
/// <param name="platform">The row's platform.</param>
/// <param name="structures">The structures of the option's file.</param>
/// <param name="problems">Told of types that nothing knows.</param>
internal sealed class RowTypeReader(string platform, IReadOnlyDictionary<string, StructureType> structures, Problems problems)
{
    /// <summary>The type under <c>type</c>, and the others under <c>also</c>.</summary>
    public (string Type, IReadOnlyList<string> Also) Read(Mapping body)
    {
        string type = body.Require(problems, "type", "a row");
        Check(type, body["type"]);
        var also = body["also"].AsWords(problems, "also");
        var seen = new HashSet<string>(StringComparer.Ordinal) { type };
        foreach (string other in also)
        {
            Check(other, body["also"]);
            if (seen.Add(other))
                continue;
            string twice = $"'also' has the type {other} a second time";
            problems.Add(body["also"]!.Where, twice + "; 'type' and 'also' name each type once");
        }
        return (type, also);
    }

    private void Check(string type, Node? node)
    {
        bool isKnown = structures.ContainsKey(type) || OptionType.Find(type, platform: platform) is not null;
        if (node is not null && type.Length > 0 && !isKnown)
            problems.NotAllowed(node.Where, "the type", type, OptionType.Names(structures));
    }
}
