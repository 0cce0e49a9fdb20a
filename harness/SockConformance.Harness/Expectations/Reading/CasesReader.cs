using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads cases: name -> title, parameters, steps, expectations.</summary>
internal static class CasesReader
{
    public static List<CaseDefinition> Read(Node? node, ReadingContext context)
    {
        var cases = new List<CaseDefinition>();
        foreach (var entry in node.AsMapping(context.Problems, "cases")?.Entries ?? [])
            if (entry.Value.AsMapping(context.Problems, "a case") is { } body)
                cases.Add(ReadCase(entry.Key, body, context));
        return cases;
    }

    private static CaseDefinition ReadCase(Scalar name, Mapping body, ReadingContext context)
    {
        var problems = context.Problems;
        body.Only(problems, "the key", "title", "for", "needs", "only", "let", "steps", "varies", "sees", "expect");
        if (name.Text.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            problems.Add(name.Where, $"the case name '{name.Text}' is part of an id; use letters, digits and '-'");
        var only = body["only"].AsWords(problems, "only").SelectMany(w => w.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        foreach (string platform in only.Where(p => !context.Platforms.ContainsKey(p)))
            problems.NotAllowed(body["only"]!.Where, "the platform", platform, context.Platforms.Keys);
        return new CaseDefinition
        {
            Name = name.Text,
            Title = body.Require(problems, "title", $"the case '{name.Text}'"),
            For = ParametersReader.Read(body["for"], problems),
            Needs = Needs(body["needs"], problems),
            Only = only,
            Let = ReadLet(body["let"], context),
            Steps = [.. body["steps"].AsItems(problems, "steps").Select(s => ReadStep(s, problems)).OfType<Step>()],
            Varies = body["varies"].AsWords(problems, "varies"),
            Sees = body["sees"] is { } sees ? ExpectationsReader.ReadChecks(sees, problems) : [],
            Expect = ExpectationsReader.Read(body["expect"], context),
            Where = name.Where,
        };
    }

    /// <summary>The capabilities under <c>needs</c>; a name may stand behind a blank, since a colon asks for quotes.</summary>
    public static IReadOnlyList<string> Needs(Node? node, Problems problems) =>
        [.. node.AsWords(problems, "needs").Select(n => n.Trim().Replace(' ', ':'))];

    private static Step? ReadStep(Node node, Problems problems)
    {
        switch (node)
        {
            case Scalar scalar:
                // A quoted step in a flow list keeps its label inside the text: "second: bind b @a".
                int colon = scalar.Text.IndexOf(": ", StringComparison.Ordinal);
                return colon > 0 && !scalar.Text.AsSpan(0, colon).Contains(' ')
                    ? new Step(scalar.Text[..colon], scalar.Text[(colon + 2)..].Trim(), scalar.Where)
                    : new Step(null, scalar.Text.Trim(), scalar.Where);
            case Mapping { Entries: [var only] } when only.Value is Scalar text:
                return new Step(only.Key.Text, text.Text.Trim(), only.Key.Where);
            default:
                problems.Add(
                    node.Where,
                    "a step is a request ('bind a loopback:0') or one label and a request ('second: bind b @a'), "
                    + $"here is {node.Kind}");
                return null;
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadLet(Node? node, ReadingContext context)
    {
        var let = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var entry in node.AsMapping(context.Problems, "let")?.Entries ?? [])
        {
            var byPlatform = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var value in entry.Value.AsMapping(context.Problems, "a name of let")?.Entries ?? [])
                foreach (string platform in context.PlatformList(value.Key))
                    byPlatform[platform] = value.Value.AsText(context.Problems, "a value of let") ?? "";
            let[entry.Key.Text] = byPlatform;
        }
        return let;
    }
}
