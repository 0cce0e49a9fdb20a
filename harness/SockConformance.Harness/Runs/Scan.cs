using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs;

/// <summary>What a system answers to, level by level and number by number.</summary>
public sealed record Scan
{
    /// <summary>The target's name.</summary>
    public required string Target { get; init; }

    /// <summary>The platform that it implements.</summary>
    public required string Platform { get; init; }

    /// <summary>The target for people.</summary>
    public required string Title { get; init; }

    /// <summary>What its driver said of the system.</summary>
    public required Hello Hello { get; init; }

    /// <summary>The levels that were asked, as they were written.</summary>
    public required string Levels { get; init; }

    /// <summary>The names that were asked, as they were written.</summary>
    public required string Names { get; init; }

    /// <summary>The kinds of socket that could be made.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Whether options were also set.</summary>
    public bool Set { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The answers, by level, name, call and kind.</summary>
    public required IReadOnlyList<ScanAnswer> Answers { get; init; }
}
