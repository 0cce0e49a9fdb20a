using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Campaign;

/// <summary>What of a target is run, and how.</summary>
public sealed record CampaignOptions
{
    /// <summary>Patterns of case ids; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Whether cases that need patience are run: those that wait for the system's own timers of seconds.</summary>
    public bool Patient { get; init; }

    /// <summary>
    /// The plan of these cases on the target's platform, where somebody has made it; else it is made while the driver starts.
    /// </summary>
    public Plan? Plan { get; init; }

    /// <summary>How many unexpected failures are run again alone, to tell the flaky from the failed.</summary>
    public int Reruns { get; init; } = 50;

    /// <summary>Told how many of how many cases are done, from several threads; null when nobody asks.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>How many drivers in a row may end without having told the end of a case before the rest is given up.</summary>
    public int StartsInARow { get; init; } = 8;
}
