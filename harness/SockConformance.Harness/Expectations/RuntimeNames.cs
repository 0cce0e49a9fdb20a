namespace SockConformance.Harness.Expectations;

/// <summary>The names of options in the runtimes of other languages.</summary>
/// <param name="Sources">The runtimes, and where their names were read.</param>
/// <param name="Options">The options, in the order of the file.</param>
public sealed record RuntimeNames(IReadOnlyList<RuntimeSource> Sources, IReadOnlyList<OptionNames> Options)
{
    private readonly Dictionary<string, OptionNames> byOption = ById(Options);

    /// <summary>What a folder without <c>names.yaml</c> has.</summary>
    public static RuntimeNames None { get; } = new([], []);

    /// <summary>What is known of the option of that id (<c>IPPROTO_IPV6/IPV6_V6ONLY</c>), or null.</summary>
    public OptionNames? Find(string option) => byOption.GetValueOrDefault(option);

    /// <summary>How many surveyed programs and runtimes name an option; 0 where that was not counted.</summary>
    public long Users(string option) => Find(option)?.UsedBy is { } used ? used.Projects + used.Runtimes : 0;

    /// <summary>The options that a runtime calls so (<c>SocketOptionName.IPv6Only</c>), in the order of the file.</summary>
    /// <param name="name">The name or its last parts, whatever the case; one name may serve several options.</param>
    public IReadOnlyList<OptionNames> Called(string name) => [.. Options.Where(o => o.IsCalled(name))];

    /// <summary>How each runtime reaches an option, in the order of the file.</summary>
    public IReadOnlyList<RuntimeName> Reached(OptionNames option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return [.. Sources.Select(s => Reached(s, option.Names.GetValueOrDefault(s.Id, [])))];
    }

    private static RuntimeName Reached(RuntimeSource source, IReadOnlyList<string> names) =>
        new(source.Name, names, names.Count > 0 ? null : source.Raw);

    private static Dictionary<string, OptionNames> ById(IReadOnlyList<OptionNames> options)
    {
        var found = new Dictionary<string, OptionNames>(options.Count, StringComparer.Ordinal);
        foreach (var option in options)
            found.TryAdd(option.Option, option);
        return found;
    }
}
