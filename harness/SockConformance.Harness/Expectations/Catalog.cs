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

    /// <summary>Why releases of targets answer otherwise than those before them.</summary>
    public IReadOnlyList<ChangeReason> Changes { get; init; } = [];

    /// <summary>A hash of all texts that were read; tells whether two runs had the same expectations.</summary>
    public required string Hash { get; init; }

    /// <summary>Options and contracts together.</summary>
    public IEnumerable<Subject> Subjects => Options.Concat(Contracts);

    /// <summary>The platform of that id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="owner">What is of it, for the complaint: <c>the run of local</c>; null where the user named it.</param>
    /// <exception cref="InputException">There is none.</exception>
    public Platform FindPlatform(string id, string? owner = null) =>
        Platforms.TryGetValue(id, out var platform) ? platform : throw new InputException(PlatformComplaint(id, owner));

    /// <summary>What is said of a platform that is not known.</summary>
    public string PlatformComplaint(string id, string? owner)
    {
        string allowed = string.Join(", ", Platforms.Keys) + Nearest.DidYouMean(id, Platforms.Keys);
        return $"the platform '{id}'{(owner is null ? "" : $" of {owner}")} is not known; allowed: {allowed}";
    }

    /// <summary>
    /// The option of that name, or of that level and name (<c>IPPROTO_TCP/TCP_MAXSEG</c>); null when there is none.
    /// </summary>
    public Subject? FindOption(string name) => byName.GetValueOrDefault(name);
}
