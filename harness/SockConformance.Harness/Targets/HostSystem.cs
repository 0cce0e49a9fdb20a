namespace SockConformance.Harness.Targets;

/// <summary>The system that this program runs on, as target files call it.</summary>
public static class HostSystem
{
    /// <summary>All words that a target file may use.</summary>
    public static IReadOnlyList<string> All { get; } = ["linux", "netbsd", "windows"];

    /// <summary>The word of this system.</summary>
    public static string Name => All.FirstOrDefault(OperatingSystem.IsOSPlatform) ?? "netbsd";
}
