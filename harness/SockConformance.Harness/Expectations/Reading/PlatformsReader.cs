using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads platforms.yaml.</summary>
internal static class PlatformsReader
{
    private static readonly string[] Keys =
        ["name", "refusals", "denials", "no-family", "versions", "levels", "kinds", "scan", "reference"];

    public static Dictionary<string, Platform> Read(Node? root, Problems problems)
    {
        var platforms = new Dictionary<string, Platform>(StringComparer.Ordinal);
        foreach (var entry in root.AsMapping(problems, "platforms.yaml")?.Entries ?? [])
        {
            if (entry.Value.AsMapping(problems, "a platform") is not { } body)
                continue;
            body.Only(problems, "the key", Keys);
            var scan = Texts(body["scan"], problems, "scan");
            platforms[entry.Key.Text] = new Platform
            {
                Id = entry.Key.Text,
                Name = body.Require(problems, "name", "a platform"),
                Refusals = body["refusals"].AsWords(problems, "refusals"),
                Denials = body["denials"].AsWords(problems, "denials"),
                NoFamily = body["no-family"].AsWords(problems, "no-family"),
                Versions = Texts(body["versions"], problems, "versions"),
                Levels = Numbers(body["levels"], problems, "levels"),
                Kinds = Texts(body["kinds"], problems, "kinds"),
                ScanLevels = scan.GetValueOrDefault("levels", "0..300"),
                ScanNames = scan.GetValueOrDefault("names", "0..255"),
                Reference = body["reference"].AsWords(problems, "reference"),
                Where = entry.Key.Where,
            };
        }
        return platforms;
    }

    /// <summary>A mapping of names to texts.</summary>
    public static Dictionary<string, string> Texts(Node? node, Problems problems, string what)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in node.AsMapping(problems, what)?.Entries ?? [])
            texts[entry.Key.Text] = entry.Value.AsText(problems, $"{what}: {entry.Key.Text}") ?? "";
        return texts;
    }

    /// <summary>A mapping of names to numbers, decimal or 0x.</summary>
    public static Dictionary<string, long> Numbers(Node? node, Problems problems, string what)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in node.AsMapping(problems, what)?.Entries ?? [])
            if (Number(entry.Value, problems, $"{what}: {entry.Key.Text}") is { } number)
                numbers[entry.Key.Text] = number;
        return numbers;
    }

    /// <summary>A number, decimal or 0x.</summary>
    public static long? Number(Node? node, Problems problems, string what)
    {
        if (node.AsText(problems, what) is not { } text)
            return null;
        if (WholeNumber.Parse(text) is { } number)
            return number;
        problems.Add(node!.Where, $"{what} is '{text}'; allowed is a whole number, decimal or 0x hexadecimal");
        return null;
    }
}
