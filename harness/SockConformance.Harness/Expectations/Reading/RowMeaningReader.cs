using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads what a row says that the name is, and holds the row to the keys that it may then have.</summary>
internal static class RowMeaningReader
{
    private const string AliasKey = "alias";
    private const string MessageKey = "message";
    private const string HeaderOnlyKey = "header-only";
    private static readonly string[] MeaningKeys = [AliasKey, MessageKey, HeaderOnlyKey];

    private static readonly string[] OfOption =
    [
        "number", "numbers", "type", "also", "get", "set", "cite", "kinds", "sample", "unprobed", "varies", "noise", "on",
        "needs", "privilege", "beyond", "optional", "from", "until", "erratum",
    ];

    private static readonly string[] OfAlias = [AliasKey, "numbers", "cite"];

    private static readonly string[] OfMessage =
        [MessageKey, "number", "numbers", "type", "also", "cite", "kinds", "from", "until"];

    private static readonly string[] OfHeaderOnly =
        [HeaderOnlyKey, "number", "numbers", "type", "also", "kinds", "varies", "noise", "on", "needs", "from", "until"];

    /// <summary>What the name is, and of an alias the option's other name.</summary>
    public static (RowMeaning Meaning, string? AliasOf) Read(Mapping body, Problems problems)
    {
        string[] said = [.. MeaningKeys.Where(k => body[k] is not null)];
        if (said.Length > 1)
            problems.Add(body.Where, $"a row is one of '{string.Join("' and '", said)}'; take out the others");
        switch (said.FirstOrDefault())
        {
            case AliasKey:
                body.Only(problems, "the key of an alias", OfAlias);
                return (RowMeaning.Alias, body.Require(problems, AliasKey, "a row"));
            case MessageKey:
                body.Only(problems, "the key of a message", OfMessage);
                IsYes(body[MessageKey], MessageKey, problems);
                return (RowMeaning.Message, null);
            case HeaderOnlyKey:
                body.Only(problems, "the key of what only headers name", OfHeaderOnly);
                IsYes(body[HeaderOnlyKey], HeaderOnlyKey, problems);
                return (RowMeaning.HeaderOnly, null);
            default:
                body.Only(problems, "the key", [.. OfOption, .. MeaningKeys]);
                return (RowMeaning.Option, null);
        }
    }

    /// <summary>Whether a key is there; what it says is <c>yes</c>.</summary>
    public static bool IsYes(Node? node, string key, Problems problems)
    {
        if (node.AsText(problems, key) is not { } text)
            return false;
        if (text != "yes")
            problems.NotAllowed(node!.Where, $"what '{key}' says", text, ["yes"]);
        return true;
    }

    /// <summary>Which values of the option are noise.</summary>
    public static RowNoise Noise(Node? node, Problems problems)
    {
        string? text = node.AsText(problems, "noise");
        if (text is not (null or "always" or "default" or "limit"))
            problems.NotAllowed(node!.Where, "what 'noise' says", text, ["always", "default", "limit"]);
        return text switch
        {
            "always" => RowNoise.Always,
            "default" => RowNoise.Default,
            "limit" => RowNoise.Limit,
            _ => RowNoise.None,
        };
    }
}
