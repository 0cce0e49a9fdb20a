using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Runs;

/// <summary>What a run was of: the target and its system, the driver, the expectations.</summary>
public sealed record RunHeader
{
    /// <summary>The target's name: <c>local</c>, <c>wine</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The run as a complaint names it.</summary>
    public string Owner => $"the run of {Target}";

    /// <summary>The platform that it implements.</summary>
    public required string Platform { get; init; }

    /// <summary>The target for people: <c>Linux 6.1.0-18-amd64 (x86_64)</c>, <c>Wine 8.0</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The version of the platform that it speaks, where its release is not its level; else null.</summary>
    public string? Speaks { get; init; }

    /// <summary>Whether it was of the platform's own system, and not of an emulation of it.</summary>
    public bool Native { get; init; }

    /// <summary>What its driver said of the system.</summary>
    public required Hello Hello { get; init; }

    /// <summary>What the headers say that its driver was built with; null where they were not asked.</summary>
    public HeaderAnswers? Headers { get; init; }

    /// <summary>A hash of the driver's sources, or null when the driver is not ours.</summary>
    public string? Driver { get; init; }

    /// <summary>The hash of the expectations that it was judged by.</summary>
    public required string Expectations { get; init; }

    /// <summary>The patterns that chose the cases; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>When and how its answers were recorded, where the target is a recording; else null.</summary>
    public Recorded? Recorded { get; init; }

    /// <summary>When it began, in UTC; of a recording, the day on which it was made.</summary>
    public required DateTimeOffset Started { get; init; }
}
