namespace SockConformance.Harness.Checking;

/// <summary>What is said of some of the systems.</summary>
/// <param name="Systems">Their labels.</param>
/// <param name="Says">What holds for them.</param>
public sealed record SystemNote(IReadOnlyList<string> Systems, string Says)
{
    /// <summary><c>linux, netbsd: struct timeval</c>.</summary>
    public override string ToString() => $"{string.Join(", ", Systems)}: {Says}";
}
