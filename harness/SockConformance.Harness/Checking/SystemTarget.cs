namespace SockConformance.Harness.Checking;

/// <summary>A target that may be named as a system.</summary>
/// <param name="Name">Its name: <c>gvisor</c>, <c>wine@10</c>.</param>
/// <param name="Platform">The id of the platform that it implements.</param>
/// <param name="Speaks">The version of the platform that it speaks; null where only its driver tells it.</param>
public sealed record SystemTarget(string Name, string Platform, string? Speaks);
