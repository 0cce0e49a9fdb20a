using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads an option file or a contract file.</summary>
internal static class SubjectReader
{
    public static Subject? Read(string path, Node? root, ReadingContext context)
    {
        var problems = context.Problems;
        if (root.AsMapping(problems, "the file") is not { } body)
            return null;
        string id = path[..^".yaml".Length];
        bool contract = id.StartsWith("contract/", StringComparison.Ordinal);
        string name = body.Require(problems, contract ? "contract" : "option", "the file");
        return contract ? ReadContract(id, name, body, context) : ReadOption(id, name, body, context);
    }

    private static Subject ReadContract(string id, string name, Mapping body, ReadingContext context)
    {
        body.Only(context.Problems, "the key", "contract", "summary", "for", "claims", "cases", "contradictions");
        CheckId(id, "contract/" + name, body, context);
        return new Subject
        {
            Id = id,
            Name = name,
            Summary = body.Require(context.Problems, "summary", "a contract"),
            For = ParametersReader.Read(body["for"], context.Problems),
            Claims = ClaimsReader.Read(body["claims"], context),
            Cases = CasesReader.Read(body["cases"], context),
            Contradictions = ReadContradictions(body["contradictions"], context.Problems),
            Where = body.Where,
        };
    }

    private static Subject ReadOption(string id, string name, Mapping body, ReadingContext context)
    {
        var problems = context.Problems;
        body.Only(
            problems,
            "the key",
            "option",
            "level",
            "summary",
            "types",
            "platforms",
            "claims",
            "cases",
            "contradictions",
            "portability");
        string level = body.Require(problems, "level", "an option");
        CheckId(id, level + "/" + name, body, context);
        var types = TypesReader.Read(body["types"], problems);
        var rows = RowReader.Read(body["platforms"], context, types);
        foreach (string missing in context.Platforms.Keys.Where(p => !rows.ContainsKey(p)))
            problems.Add(
                body["platforms"]?.Where ?? body.Where,
                $"the platform '{missing}' has no row; "
                + $"write one, or '{missing}: absent' if its documents do not know the option");
        return new Subject
        {
            Id = id,
            Name = name,
            Level = level,
            Summary = body.Require(problems, "summary", "an option"),
            Types = types,
            Rows = rows,
            Claims = [.. rows.Values.SelectMany(r => ProbeMaker.Claims(name, r)), .. ClaimsReader.Read(body["claims"], context)],
            Cases = [.. ProbeMaker.Cases(level + "/" + name, rows.Values), .. CasesReader.Read(body["cases"], context)],
            Contradictions = ReadContradictions(body["contradictions"], problems),
            Portability = body["portability"].AsText(problems, "portability"),
            Where = body.Where,
        };
    }

    private static void CheckId(string id, string expected, Mapping body, ReadingContext context)
    {
        if (id != expected)
            context.Problems.Add(
                body.Where, $"the file is {id}.yaml but speaks of {expected}; the path is the id, so rename one of them");
    }

    private static List<Contradiction> ReadContradictions(Node? node, Problems problems)
    {
        var found = new List<Contradiction>();
        if (node is null)
            return found;
        foreach (var item in node.AsItems(problems, "contradictions"))
        {
            if (item.AsMapping(problems, "a contradiction") is not { } body)
                continue;
            body.Only(problems, "the key", "between", "what");
            var between = body["between"].AsWords(problems, "between");
            if (between.Count < 2)
                problems.Add(body.Where, "a contradiction is between two sides at least: between: [one, other]");
            found.Add(new Contradiction(between, body.Require(problems, "what", "a contradiction"), body.Where));
        }
        return found;
    }
}
