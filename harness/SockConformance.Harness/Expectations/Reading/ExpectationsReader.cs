using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads <c>expect</c>: platform -> claim -> label -> matcher.</summary>
internal static class ExpectationsReader
{
    public static List<Expectation> Read(Node? node, ReadingContext context)
    {
        var expectations = new List<Expectation>();
        foreach (var platform in node.AsMapping(context.Problems, "expect")?.Entries ?? [])
        {
            var platforms = context.PlatformList(platform.Key);
            foreach (var claim in platform.Value.AsMapping(context.Problems, "the claims expected")?.Entries ?? [])
            {
                var checks = ReadChecks(claim.Value, context.Problems);
                expectations.AddRange(platforms.Select(p => new Expectation(p, claim.Key.Text, checks, claim.Key.Where)));
            }
        }
        return expectations;
    }

    /// <summary>Reads checks: label or label.field -> matcher.</summary>
    public static List<Check> ReadChecks(Node node, Problems problems)
    {
        var checks = new List<Check>();
        foreach (var entry in node.AsMapping(problems, "what a claim expects")?.Entries ?? [])
        {
            int dot = entry.Key.Text.IndexOf('.', StringComparison.Ordinal);
            string label = dot < 0 ? entry.Key.Text : entry.Key.Text[..dot];
            string? field = dot < 0 ? null : entry.Key.Text[(dot + 1)..];
            checks.Add(ReadCheck(label, field, entry.Value, entry.Key.Where, problems));
        }
        return checks;
    }

    /// <summary>Reads the matchers of one check.</summary>
    public static Check ReadCheck(string label, string? field, Node matchers, Place where, Problems problems)
    {
        var text = new MatcherText(matchers.AsWords(problems, "a matcher"));
        foreach (string alternative in text.Alternatives.Where(a => !a.Contains('$', StringComparison.Ordinal)))
            if (Matcher.Parse(alternative) is null)
                problems.Add(matchers.Where, $"'{alternative}' is no matcher; {Matcher.Allowed}");
        return new Check(label, field, text, where);
    }
}
