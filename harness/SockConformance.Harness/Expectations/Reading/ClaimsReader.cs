using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads claims: platform -> name -> claim.</summary>
internal static class ClaimsReader
{
    private static readonly Dictionary<string, Shows> ShowsWords = new(StringComparer.Ordinal)
    {
        ["effect"] = Shows.Effect,
        ["value"] = Shows.Value,
        ["refusal"] = Shows.Refusal,
    };

    public static List<Claim> Read(Node? node, ReadingContext context)
    {
        var claims = new List<Claim>();
        foreach (var platform in node.AsMapping(context.Problems, "claims")?.Entries ?? [])
            foreach (string id in context.PlatformList(platform.Key))
                foreach (var entry in platform.Value.AsMapping(context.Problems, "the claims of a platform")?.Entries ?? [])
                    if (ReadClaim(entry, id, context) is { } claim)
                        claims.Add(claim);
        return claims;
    }

    private static Claim? ReadClaim(Entry entry, string platform, ReadingContext context)
    {
        var problems = context.Problems;
        if (entry.Value.AsMapping(problems, "a claim") is not { } body)
            return null;
        body.Only(problems, "the key", "says", "cite", "shows", "from", "until", "untestable", "erratum", "unset");
        if (entry.Key.Text is Claim.Get or Claim.Set)
            problems.Add(entry.Key.Where, $"'{entry.Key.Text}' is the name of the claim that the row makes; choose another");
        var untestable = ReadUntestable(body["untestable"], "untestable", problems);
        if (body["cite"] is null)
        {
            string found = $"the claim '{entry.Key.Text}' has no citation";
            const string advice = "an expectation comes from a document: add cite: document#passage.sentence";
            problems.Add(entry.Key.Where, $"{found}; {advice}");
        }
        var cited = ReadCited(body["cite"], context);
        var shows = ReadShows(body, entry.Key, untestable, problems);
        return new Claim(
            platform,
            entry.Key.Text,
            body.Require(problems, "says", $"the claim '{entry.Key.Text}'"),
            cited.FirstOrDefault(),
            shows,
            body["from"].AsText(problems, "from"),
            body["until"].AsText(problems, "until"),
            untestable,
            entry.Key.Where)
        {
            AlsoCited = [.. cited.Skip(1)],
            Errata = ErrataReader.Read(body["erratum"], problems),
            HoldsUnset = ReadUnset(body["unset"], shows, problems),
        };
    }

    /// <summary>One citation, or a list of them where several places say the same.</summary>
    private static List<Citation> ReadCited(Node? node, ReadingContext context) =>
        [.. node.AsScalars(context.Problems, "cite").Select(context.Citation).OfType<Citation>()];

    private static Shows ReadShows(Mapping body, Scalar name, Untestable? untestable, Problems problems)
    {
        if (body["shows"] is null)
        {
            if (untestable is null)
                problems.Add(name.Where, $"the claim '{name.Text}' lacks 'shows': effect, value or refusal");
            return Shows.Value;
        }
        string text = body["shows"].AsText(problems, "shows") ?? "";
        if (ShowsWords.TryGetValue(text, out var shows))
            return shows;
        problems.NotAllowed(body["shows"]!.Where, "shows", text, ShowsWords.Keys);
        return Shows.Value;
    }

    private static bool ReadUnset(Node? node, Shows shows, Problems problems)
    {
        if (node is null)
            return false;
        if (node.AsText(problems, "unset") is { } text && text != "holds")
            problems.NotAllowed(node.Where, "unset", text, ["holds"]);
        if (shows != Shows.Effect)
            problems.Add(node.Where, "'unset' is for a claim that shows an effect; take it out");
        return true;
    }

    /// <summary>Why there is no case for a claim, nor a probe for a row's set.</summary>
    internal static Untestable? ReadUntestable(Node? node, string key, Problems problems)
    {
        if (node.AsMapping(problems, key) is not { } body)
            return null;
        body.Only(problems, "the key", "reason", "why");
        return new Untestable(body.Require(problems, "reason", key), body.Require(problems, "why", key));
    }
}
