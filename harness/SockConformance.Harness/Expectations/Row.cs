namespace SockConformance.Harness.Expectations;

/// <summary>What one name of an option is on one platform, and what the platform's documents say of it as a whole.</summary>
public sealed record Row
{
    /// <summary>The platform's id.</summary>
    public required string Platform { get; init; }

    /// <summary>What the name is there.</summary>
    public RowMeaning Meaning { get; init; }

    /// <summary>Of an alias the name of the option that it is, at the same level; else null.</summary>
    public string? AliasOf { get; init; }

    /// <summary>Whether the platform does not know the name at all; the file says <c>absent</c>.</summary>
    public bool Absent => Meaning == RowMeaning.Absent;

    /// <summary>Whether probes ask it: an alias is asked by its other name, and a message is no option.</summary>
    public bool IsProbed => Meaning is RowMeaning.Option or RowMeaning.HeaderOnly;

    /// <summary>The option's number on most architectures, from the platform's headers.</summary>
    public long Number { get; init; }

    /// <summary>Numbers of architectures that differ, by machine (a glob).</summary>
    public IReadOnlyDictionary<string, long> Numbers { get; init; } = new Dictionary<string, long>();

    /// <summary>
    /// The value's type: a type of the protocol or a structure of the file's <c>types</c>. Where it has several, the one in which
    /// probes and steps that name none lay it out.
    /// </summary>
    public string Type { get; init; } = "";

    /// <summary>
    /// The other types that the option's value may have, which a step names by <c>type=</c>; empty where it has one.
    /// </summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether it can be read.</summary>
    public Support Get { get; init; }

    /// <summary>Whether it can be set.</summary>
    public Support Set { get; init; }

    /// <summary>Where the document says so of get.</summary>
    public Citation? CiteGet { get; init; }

    /// <summary>Where the document says so of set.</summary>
    public Citation? CiteSet { get; init; }

    /// <summary>The kinds of socket that the document speaks of.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The value that the probe sets; needed where the type has no natural one.</summary>
    public string? Sample { get; init; }

    /// <summary>Whether what the probe reads differs from run to run.</summary>
    public bool Varies { get; init; }

    /// <summary>Which values answers leave out, because the machine decides them and not the system.</summary>
    public RowNoise Noise { get; init; }

    /// <summary>Why no probe can show the set that the document promises, or null where one does.</summary>
    public Untestable? Unprobed { get; init; }

    /// <summary>
    /// The setup that the probes begin with and the socket of it that they ask, where a fresh socket will not do.
    /// </summary>
    public ProbeSocket? On { get; init; }

    /// <summary>What the probes need of the target, as a driver's capabilities, beside what their kind needs.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The privilege that a set needs, as a driver's capability.</summary>
    public string? Privilege { get; init; }

    /// <summary>
    /// What a set changes beyond its socket, in words, where it does; such a set is never made over and over. Else null.
    /// </summary>
    public string? Beyond { get; init; }

    /// <summary>Why a system of the platform may be built without the option, though the document has it; or null.</summary>
    public string? Optional { get; init; }

    /// <summary>The version from which the option is there, or null.</summary>
    public string? From { get; init; }

    /// <summary>The version from which it is there no more, or null.</summary>
    public string? Until { get; init; }

    /// <summary>What holds instead of what the row says of get.</summary>
    public IReadOnlyList<Erratum> ErrataGet { get; init; } = [];

    /// <summary>What holds instead of what the row says of set.</summary>
    public IReadOnlyList<Erratum> ErrataSet { get; init; } = [];

    /// <summary>Where the row stands.</summary>
    public required Place Where { get; init; }
}
