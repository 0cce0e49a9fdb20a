using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads errors.yaml.</summary>
internal static class ErrorsReader
{
    public static ErrorCrosswalk Read(Node? root, ReadingContext context)
    {
        var problems = context.Problems;
        if (root.AsMapping(problems, "errors.yaml") is not { } body)
            return ErrorCrosswalk.None;
        body.Only(problems, "the key", "sources", "errors");
        string[] systems = [.. context.Platforms.Keys, ErrorCrosswalk.Dotnet];
        var sources = new List<ErrorSource>();
        foreach (var entry in body["sources"].AsMapping(problems, "sources")?.Entries ?? [])
        {
            if (!systems.Contains(entry.Key.Text))
                problems.NotAllowed(entry.Key.Where, "the system", entry.Key.Text, systems);
            if (entry.Value.AsMapping(problems, "a source") is not { } source)
                continue;
            source.Only(problems, "the key", "title", "url");
            string title = source.Require(problems, "title", "a source");
            sources.Add(new ErrorSource(entry.Key.Text, title, source.Require(problems, "url", "a source")));
        }
        var errors = body["errors"].AsItems(problems, "errors").Select(n => n.AsMapping(problems, "an error")).OfType<Mapping>()
            .Select(m => Read(m, systems, problems)).ToList();
        foreach (string system in systems)
        {
            var names = errors.SelectMany(e => NamesOn(e, system).Select(name => (Name: name, e.Where)));
            foreach (var twice in names.GroupBy(e => e.Name).Where(g => g.Count() > 1))
                problems.Add(twice.Last().Where, $"{system} has {twice.Key} in two errors; join them, or correct one");
        }
        foreach (string system in systems.Where(s => errors.Any(e => NamesOn(e, s).Count > 0) && sources.All(x => x.Of != s)))
            problems.Add(body.Where, $"the names of {system} lack their document; add it under 'sources'");
        return new ErrorCrosswalk(sources, errors);
    }

    private static IReadOnlyList<string> NamesOn(ErrorName error, string system) =>
        system == ErrorCrosswalk.Dotnet
            ? (error.Dotnet is { } member ? [member] : [])
            : error.Names.GetValueOrDefault(system, []);

    private static Dictionary<string, long> ReadNumbers(
        Node? node, Dictionary<string, IReadOnlyList<string>> names, Problems problems)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in node.AsMapping(problems, "numbers")?.Entries ?? [])
            if (!names.ContainsKey(entry.Key.Text))
                problems.NotAllowed(entry.Key.Where, "the platform of a number", entry.Key.Text, names.Keys);
            else if (PlatformsReader.Number(entry.Value, problems, "a number") is { } number)
                numbers[entry.Key.Text] = number;
        return numbers;
    }

    private static ErrorName Read(Mapping body, string[] systems, Problems problems)
    {
        body.Only(problems, "the key", ["says", "numbers", .. systems]);
        var names = systems.Where(s => s != ErrorCrosswalk.Dotnet && body[s] is not null)
            .ToDictionary(s => s, s => body[s].AsWords(problems, s), StringComparer.Ordinal);
        if (names.Count == 0)
            problems.Add(body.Where, $"the error has no name; give it one of: {string.Join(", ", systems)}");
        return new ErrorName(
            body.Require(problems, "says", "an error"),
            names,
            ReadNumbers(body["numbers"], names, problems),
            body[ErrorCrosswalk.Dotnet].AsText(problems, ErrorCrosswalk.Dotnet),
            body.Where);
    }
}
