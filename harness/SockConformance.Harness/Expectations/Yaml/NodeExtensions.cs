namespace SockConformance.Harness.Expectations.Yaml;

/// <summary>Takes nodes apart and complains where they are not what they must be.</summary>
internal static class NodeExtensions
{
    public static Mapping? AsMapping(this Node? node, Problems problems, string what)
    {
        if (node is null or Mapping)
            return node as Mapping;
        problems.Add(node.Where, $"{what} is a mapping (key: value), here is {node.Kind}");
        return null;
    }

    public static IReadOnlyList<Node> AsItems(this Node? node, Problems problems, string what)
    {
        if (node is Sequence sequence)
            return sequence.Items;
        if (node is not null)
            problems.Add(node.Where, $"{what} is a list, here is {node.Kind}");
        return [];
    }

    public static string? AsText(this Node? node, Problems problems, string what) => node.AsScalar(problems, what)?.Text;

    /// <summary>A list of words, or one word alone.</summary>
    public static IReadOnlyList<string> AsWords(this Node? node, Problems problems, string what) =>
        [.. node.AsScalars(problems, what).Select(s => s.Text)];

    /// <summary>A list of words with their places, or one word alone.</summary>
    public static IReadOnlyList<Scalar> AsScalars(this Node? node, Problems problems, string what) => node switch
    {
        null => [],
        Scalar scalar => [scalar],
        _ => [.. node.AsItems(problems, what).Select(i => i.AsScalar(problems, "an item of " + what)).OfType<Scalar>()],
    };

    private static Scalar? AsScalar(this Node? node, Problems problems, string what)
    {
        if (node is not null and not Scalar)
            problems.Add(node.Where, $"{what} is a text, here is {node.Kind}");
        return node as Scalar;
    }

    /// <summary>Complains about each key that is not allowed.</summary>
    public static void Only(this Mapping mapping, Problems problems, string what, params string[] allowed)
    {
        foreach (var entry in mapping.Entries)
            if (!allowed.Contains(entry.Key.Text))
                problems.NotAllowed(entry.Key.Where, what, entry.Key.Text, allowed);
    }

    public static string Require(this Mapping mapping, Problems problems, string key, string what)
    {
        if (mapping[key] is not { } node)
        {
            problems.Add(mapping.Where, $"{what} lacks the key '{key}'");
            return "";
        }
        return node.AsText(problems, key) ?? "";
    }
}
