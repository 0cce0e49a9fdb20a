using SockConformance.Harness.Costs;

namespace SockConformance.Reports.Costs;

/// <summary>A release whose calls were measured.</summary>
/// <param name="Name">The release: <c>6.1</c>.</param>
/// <param name="Title">What ran: <c>Linux 6.1.0-57-cloud-amd64</c>.</param>
/// <param name="Empty">What its empty system call takes, in nanoseconds.</param>
public sealed record CostRelease(string Name, string Title, Figure Empty);
