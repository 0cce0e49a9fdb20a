namespace SockConformance.Harness.Expectations.Reading;

/// <summary>What the readers of one file share.</summary>
internal sealed record ReadingContext(string File, Problems Problems, IReadOnlyDictionary<string, Platform> Platforms)
{
    public static readonly string[] SupportWords = ["supported", "refused"];

    public Place Start => new(File, 1, 1);

    /// <summary>Reads <c>supported</c> or <c>refused</c>; left out means silent.</summary>
    public Support Support(Yaml.Node? node, string key) => node switch
    {
        null => Expectations.Support.Silent,
        Yaml.Scalar { Text: "supported" } => Expectations.Support.Supported,
        Yaml.Scalar { Text: "refused" } => Expectations.Support.Refused,
        Yaml.Scalar scalar => NotAllowed(scalar, $"the {key}"),
        _ => NotAllowed(new Yaml.Scalar(node.Where, node.Kind), $"the {key}"),
    };

    public Citation? Citation(Yaml.Scalar? scalar)
    {
        if (scalar is null)
            return null;
        var cite = Expectations.Citation.Parse(scalar.Text, scalar.Where);
        if (cite is null)
            Problems.Add(scalar.Where, $"'{scalar.Text}' is no citation; write document#passage or document#passage.sentence");
        return cite;
    }

    /// <summary>Platform ids in a key such as <c>"linux netbsd"</c>; unknown ones are told.</summary>
    public IReadOnlyList<string> PlatformList(Yaml.Scalar key)
    {
        var names = key.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (string name in names.Where(n => !Platforms.ContainsKey(n)))
            Problems.NotAllowed(key.Where, "the platform", name, Platforms.Keys);
        return [.. names.Where(Platforms.ContainsKey)];
    }

    private Support NotAllowed(Yaml.Scalar found, string what)
    {
        Problems.NotAllowed(found.Where, what, found.Text, SupportWords);
        return Expectations.Support.Silent;
    }
}
