using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Checking;

/// <summary>Whether versions of the catalog are among those that are meant of a system.</summary>
internal static class VersionRange
{
    /// <summary>Whether what is there from a version on is not yet there.</summary>
    public static bool IsBefore(CheckedSystem system, string? from) => from is not null && system.Version is { } version
        && VersionOrder.Compare(version, Number(from, system.Platform)) < 0;

    /// <summary>Whether what is there until a version is gone, in one of the versions that are meant.</summary>
    public static bool IsBehind(CheckedSystem system, string? until) => until is not null && system.Version is { } version
        && (system.AndLater || VersionOrder.Compare(version, Number(until, system.Platform)) >= 0);

    /// <summary>Whether a claim holds for the system; of one that was named without a version what holds today.</summary>
    public static bool IsInForce(CheckedSystem system, Claim claim) => system.Version is null
        ? claim.Until is null
        : !IsBefore(system, claim.From) && !IsBehind(system, claim.Until);

    private static string Number(string version, Platform platform) =>
        platform.Versions.TryGetValue(version, out string? number) ? number : version;
}
