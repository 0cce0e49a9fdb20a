namespace SockConformance.Harness.Expectations.Yaml;

/// <summary>A value in a YAML file with its place. Scalars are text: no YAML 1.1 booleans, no numbers.</summary>
internal abstract record Node(Place Where)
{
    /// <summary>What kind of value this is, for complaints.</summary>
    public abstract string Kind { get; }
}

internal sealed record Scalar(Place Where, string Text) : Node(Where)
{
    public override string Kind => $"the text '{Text}'";
}

internal sealed record Sequence(Place Where, IReadOnlyList<Node> Items) : Node(Where)
{
    public override string Kind => "a list";
}

internal sealed record Entry(Scalar Key, Node Value);

internal sealed record Mapping(Place Where, IReadOnlyList<Entry> Entries) : Node(Where)
{
    public override string Kind => "a mapping";

    public Node? this[string key] => Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;
}
