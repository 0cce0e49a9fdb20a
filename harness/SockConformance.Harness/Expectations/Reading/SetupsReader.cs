using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads setups.yaml.</summary>
internal static class SetupsReader
{
    public static Dictionary<string, Setup> Read(Node? root, Problems problems)
    {
        var setups = new Dictionary<string, Setup>(StringComparer.Ordinal);
        foreach (var entry in root.AsMapping(problems, "setups.yaml")?.Entries ?? [])
        {
            if (entry.Value.AsMapping(problems, "a setup") is not { } body)
                continue;
            var byKind = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var steps in body.Entries.Where(e => e.Key.Text != "says"))
            {
                var texts = steps.Value.AsWords(problems, "the steps of a setup");
                foreach (string kind in steps.Key.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    byKind[kind] = texts;
            }
            string says = body.Require(problems, "says", "a setup");
            setups[entry.Key.Text] = new Setup(entry.Key.Text, says, byKind, entry.Key.Where);
        }
        return setups;
    }
}
