namespace SockConformance.Harness.Expectations;

/// <summary>A documented API family.</summary>
public sealed record Platform
{
    /// <summary>Its id: <c>linux</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The errors by which it says that it does not have an option.</summary>
    public required IReadOnlyList<string> Refusals { get; init; }

    /// <summary>The errors by which it says that a privilege is lacking.</summary>
    public required IReadOnlyList<string> Denials { get; init; }

    /// <summary>The errors of socket by which it says that it does not have a family, a type or a protocol.</summary>
    public required IReadOnlyList<string> NoFamily { get; init; }

    /// <summary>Named versions, oldest first, each with the number that <c>hello</c> tells.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>Levels: name -> number.</summary>
    public required IReadOnlyDictionary<string, long> Levels { get; init; }

    /// <summary>Kinds: name -> family, type and protocol as the protocol writes them.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>The levels that a scan asks by default, as ranges of numbers.</summary>
    public string ScanLevels { get; init; } = "0..300";

    /// <summary>The names that a scan asks in each level by default, as ranges of numbers.</summary>
    public string ScanNames { get; init; } = "0..255";

    /// <summary>
    /// The native targets that emulations of the platform are held against, in order of preference; <c>linux</c> stands for each
    /// release of it. Empty where there is none.
    /// </summary>
    public IReadOnlyList<string> Reference { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required Place Where { get; init; }
}
