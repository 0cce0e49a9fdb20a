using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Costs;

/// <summary>A call to be measured: the option's own probe, with its last request made many times.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Call"><c>get</c> or <c>set</c>.</param>
/// <param name="Kind">The kind of socket.</param>
/// <param name="Opening">The requests that make the socket.</param>
/// <param name="Probe">The request that tells whether the target supports the call.</param>
/// <param name="LeaveOut">Why it must not be measured, or null.</param>
public sealed record CostCall(
    string Option, string Call, string Kind, IReadOnlyList<string> Opening, string Probe, string? LeaveOut)
{
    /// <summary>Its name among the cases: <c>SOL_SOCKET/SO_LINGER/get/tcp4</c>.</summary>
    public string Id => $"{Option}/{Call}/{Kind}";

    /// <summary>The request for a batch.</summary>
    public string Batch(long iterations)
    {
        string arguments = Probe[(Probe.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return FormattableString.Invariant($"bench {Call} {arguments} n={iterations}");
    }

    /// <summary>The case that asks whether the call can be made, and made again and again.</summary>
    public PlannedCase ProbeCase
    {
        get
        {
            string[] requests = [.. Opening, Probe, Batch(CostPlan.FewTurns), Batch(CostPlan.ManyTurns)];
            return CostPlan.Case("probe/" + Id, requests);
        }
    }
}
