namespace SockConformance.Harness.Campaign;

/// <summary>What of a target is measured, and how.</summary>
public sealed record CostOptions
{
    /// <summary>Patterns of options; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>How many rounds, each in a driver process of its own; at least 6, since fewer give no interval.</summary>
    public int Rounds { get; init; } = 9;

    /// <summary>How many batches each call has in a round; at least 1.</summary>
    public int Batches { get; init; } = 7;

    /// <summary>Told how many of how many cases are done; null when nobody asks.</summary>
    public Action<int, int>? Progress { get; init; }
}
