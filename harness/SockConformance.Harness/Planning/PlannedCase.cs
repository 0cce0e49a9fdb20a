namespace SockConformance.Harness.Planning;

/// <summary>A case as it goes over the wire: requests only, nothing of what is expected.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Requests">One line a step.</param>
/// <param name="Hash">A hash of the requests: a transcript with another is of another version of the case.</param>
/// <param name="WaitMilliseconds">How long the case will wait at most by what its steps say; 0 for one that does not
/// wait.</param>
public sealed record PlannedCase(string Id, IReadOnlyList<string> Requests, string Hash, long WaitMilliseconds)
{
    /// <summary>How long of that the case sleeps, which it does whatever the system answers.</summary>
    public long SleepMilliseconds { get; init; }

    /// <summary>How long each request may take, in milliseconds; 0, or nothing, for one that must be answered at once.</summary>
    public IReadOnlyList<int> Limits { get; init; } = [];

    /// <summary>The request that begins the case.</summary>
    public string Opening => $"case {Id} {Hash}";
}
