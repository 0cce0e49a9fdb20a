using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads <c>for</c>: the parameters of a case or a contract.</summary>
internal static class ParametersReader
{
    public static List<Parameter> Read(Node? node, Problems problems)
    {
        var parameters = new List<Parameter>();
        foreach (var entry in node.AsMapping(problems, "for")?.Entries ?? [])
        {
            if (entry.Key.Text == "option" && entry.Value is Mapping filter)
                parameters.Add(new Parameter("option", [], ReadFilter(filter, problems), entry.Key.Where));
            else
            {
                var values = entry.Value.AsWords(problems, "the values of a parameter");
                parameters.Add(new Parameter(entry.Key.Text, values, null, entry.Key.Where));
            }
        }
        return parameters;
    }

    private static OptionFilter ReadFilter(Mapping node, Problems problems)
    {
        node.Only(problems, "the key", "where");
        if (node["where"].AsMapping(problems, "where") is not { } body)
            return new OptionFilter(null, null, null, [], [], []);
        body.Only(problems, "the key", "asks", "get", "set", "type", "level", "name");
        return new OptionFilter(
            ReadAsks(body["asks"], problems),
            ReadSupport(body["get"], problems),
            ReadSupport(body["set"], problems),
            body["type"].AsWords(problems, "type"),
            body["level"].AsWords(problems, "level"),
            body["name"].AsWords(problems, "name"));
    }

    private static string? ReadAsks(Node? node, Problems problems)
    {
        string? text = node.AsText(problems, "asks");
        if (text is not (null or OptionFilter.AsksGet or OptionFilter.AsksSet))
            problems.NotAllowed(node!.Where, "the word", text, [OptionFilter.AsksGet, OptionFilter.AsksSet]);
        return text;
    }

    private static Support? ReadSupport(Node? node, Problems problems)
    {
        switch (node.AsText(problems, "get or set"))
        {
            case null: return null;
            case "supported": return Support.Supported;
            case "refused": return Support.Refused;
            case "silent": return Support.Silent;
            case var other:
                problems.NotAllowed(node!.Where, "the word", other, ["supported", "refused", "silent"]);
                return null;
        }
    }
}
