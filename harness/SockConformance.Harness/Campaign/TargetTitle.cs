using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Campaign;

/// <summary>Names a target by what its driver says of the system, never by what it imitates.</summary>
public static class TargetTitle
{
    /// <summary><c>Linux 6.1.0-18-amd64</c>, <c>Wine 8.0 (as Windows 10.0.19043)</c>.</summary>
    public static string Of(Hello hello)
    {
        ArgumentNullException.ThrowIfNull(hello);
        return hello.Wine is { } wine ? $"Wine {wine} (as Windows {hello.Release})" : $"{hello.Os} {hello.Release}";
    }
}
