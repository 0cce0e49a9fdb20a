namespace SockConformance.Harness.Expectations;

/// <summary>All expectations, read.</summary>
public sealed record Catalog
{
    private Dictionary<string, Subject> byName = [];

    /// <summary>The platforms by id.</summary>
    public required IReadOnlyDictionary<string, Platform> Platforms { get; init; }

    /// <summary>The documents by id.</summary>
    public required IReadOnlyDictionary<string, Document> Documents { get; init; }

    /// <summary>The setups by name.</summary>
    public required IReadOnlyDictionary<string, Setup> Setups { get; init; }

    /// <summary>The options, by id.</summary>
    public required IReadOnlyList<Subject> Options
    {
        get;
        init
        {
            field = value;
            byName = new Dictionary<string, Subject>(value.Count * 2, StringComparer.Ordinal);
            foreach (var option in value)
            {
                byName.TryAdd(option.Id, option);
                byName.TryAdd(option.Name, option);
            }
        }
    }

    /// <summary>The contracts, by id.</summary>
    public required IReadOnlyList<Subject> Contracts { get; init; }

    /// <summary>Known divergences by target.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<KnownEntry>> Known { get; init; }

    /// <summary>The names of errors, system by system.</summary>
    public ErrorCrosswalk Errors { get; init; } = ErrorCrosswalk.None;

    /// <summary>The names of options in the runtimes of other languages.</summary>
    public RuntimeNames Names { get; init; } = RuntimeNames.None;

    /// <summary>A hash of all texts that were read; tells whether two runs had the same expectations.</summary>
    public required string Hash { get; init; }

    /// <summary>Options and contracts together.</summary>
    public IEnumerable<Subject> Subjects => Options.Concat(Contracts);

    /// <summary>The option of that name, or of that level and name (<c>IPPROTO_TCP/TCP_MAXSEG</c>); null when there is none.</summary>
    public Subject? FindOption(string name) => byName.GetValueOrDefault(name);
}
