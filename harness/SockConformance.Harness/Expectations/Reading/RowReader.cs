using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads the platform rows of an option file.</summary>
internal static class RowReader
{
    public static Dictionary<string, Row> Read(
        Node? node,
        ReadingContext context,
        IReadOnlyDictionary<string, StructureType> types)
    {
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var entry in node.AsMapping(context.Problems, "platforms")?.Entries ?? [])
            foreach (string platform in context.PlatformList(entry.Key))
                if (ReadRow(entry, platform, context, types) is { } row)
                    rows[platform] = row;
        return rows;
    }

    private static Row? ReadRow(
        Entry entry,
        string platform,
        ReadingContext context,
        IReadOnlyDictionary<string, StructureType> types)
    {
        if (entry.Value is Scalar { Text: "absent" })
            return new Row { Platform = platform, Meaning = RowMeaning.Absent, Where = entry.Key.Where };
        var problems = context.Problems;
        if (entry.Value is not Mapping body)
        {
            problems.Add(entry.Value.Where, $"a platform's row is a mapping or the word 'absent', here is {entry.Value.Kind}");
            return null;
        }
        var (meaning, aliasOf) = RowMeaningReader.Read(body, problems);
        var (get, set) = Citations(body["cite"], context);
        var row = new Row
        {
            Platform = platform,
            Meaning = meaning,
            AliasOf = aliasOf,
            CiteGet = get,
            CiteSet = set,
            Where = entry.Key.Where,
        };
        return meaning == RowMeaning.Alias
            ? row with { Numbers = PlatformsReader.Numbers(body["numbers"], problems, "numbers") }
            : Asked(row, body, context, types);
    }

    /// <summary>The row with all that an alias has from the option's own row.</summary>
    private static Row Asked(Row row, Mapping body, ReadingContext context, IReadOnlyDictionary<string, StructureType> types)
    {
        var problems = context.Problems;
        var errata = body["erratum"].AsMapping(problems, "the errata of a row");
        errata?.Only(problems, "what the row says", Claim.Get, Claim.Set);
        var (type, also) = new RowTypeReader(row.Platform, types, problems).Read(body);
        return row with
        {
            Number = PlatformsReader.Number(body["number"], problems, "number") ?? Missing(body, problems),
            Numbers = PlatformsReader.Numbers(body["numbers"], problems, "numbers"),
            Type = type,
            Also = also,
            Get = context.Support(body["get"], "get"),
            Set = context.Support(body["set"], "set"),
            Kinds = Kinds(body["kinds"], context.Platforms[row.Platform], problems),
            Sample = body["sample"].AsText(problems, "sample"),
            Varies = RowMeaningReader.IsYes(body["varies"], "varies", problems),
            Noise = RowMeaningReader.Noise(body["noise"], problems),
            Unprobed = ClaimsReader.ReadUntestable(body["unprobed"], "unprobed", problems),
            On = Probe(body["on"], problems),
            Needs = CasesReader.Needs(body["needs"], problems),
            Privilege = body["privilege"].AsText(problems, "privilege"),
            Beyond = body["beyond"].AsText(problems, "beyond"),
            Optional = body["optional"].AsText(problems, "optional"),
            From = body["from"].AsText(problems, "from"),
            Until = body["until"].AsText(problems, "until"),
            ErrataGet = ErrataReader.Read(errata?[Claim.Get], problems),
            ErrataSet = ErrataReader.Read(errata?[Claim.Set], problems),
        };
    }

    private static long Missing(Mapping body, Problems problems)
    {
        if (body["number"] is null)
            problems.Add(body.Where, "a row lacks the key 'number': the option's number in the platform's headers");
        return 0;
    }

    private static (Citation? Get, Citation? Set) Citations(Node? node, ReadingContext context)
    {
        switch (node)
        {
            case Scalar both:
                var cite = context.Citation(both);
                return (cite, cite);
            case Mapping each:
                each.Only(context.Problems, "the key", "get", "set");
                return (context.Citation(each["get"] as Scalar), context.Citation(each["set"] as Scalar));
            default:
                return (null, null);
        }
    }

    private static IReadOnlyList<string> Kinds(Node? node, Platform platform, Problems problems)
    {
        var kinds = node.AsWords(problems, "kinds");
        foreach (string kind in kinds.Where(k => !platform.Kinds.ContainsKey(k)))
            problems.NotAllowed(node!.Where, $"the kind of {platform.Name}", kind, platform.Kinds.Keys);
        return kinds;
    }

    private static ProbeSocket? Probe(Node? node, Problems problems)
    {
        if (node.AsText(problems, "on") is not { } text)
            return null;
        if (text.Split(' ') is [var socket, "of", var setup])
            return new ProbeSocket(socket, setup);
        problems.Add(node!.Where, $"'on' is '{text}'; write 'SOCKET of SETUP', such as 'l of listening'");
        return null;
    }
}
