using System.Collections.Frozen;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Judging;

/// <summary>What the judge has to know of a target.</summary>
/// <param name="Version">The version that decides which claims are in force, dotted.</param>
/// <param name="Capabilities">What its process may and can do.</param>
/// <param name="TickMilliseconds">The resolution of its waits.</param>
public sealed record TargetFacts(string Version, FrozenSet<string> Capabilities, double TickMilliseconds)
{
    /// <summary>The facts that a driver's hello tells.</summary>
    /// <param name="hello">The hello.</param>
    /// <param name="speaks">The version of the platform that the target speaks, where its release is not its level (gVisor); else
    /// null.</param>
    public static TargetFacts From(Hello hello, string? speaks = null)
    {
        ArgumentNullException.ThrowIfNull(hello);
        return new TargetFacts(speaks ?? hello.Release, hello.Capabilities, hello.TickMicroseconds / 1000.0);
    }

    /// <summary>Whether a claim is in force for this version of the platform.</summary>
    public bool InForce(string? from, string? until, Platform platform) =>
        (from is null || VersionOrder.Compare(Version, Resolve(from, platform)) >= 0)
        && (until is null || VersionOrder.Compare(Version, Resolve(until, platform)) < 0);

    private static string Resolve(string name, Platform platform) =>
        platform.Versions.TryGetValue(name, out string? number) ? number : name;
}
