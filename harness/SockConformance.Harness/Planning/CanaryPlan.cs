using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Planning;

/// <summary>The case that a target must pass before anything of it counts.</summary>
public static class CanaryPlan
{
    /// <summary>
    /// A socket must be made; then a get of a bogus level and of a bogus name must be refused. (A set is no canary: there is a
    /// stack that accepts one at any level.)
    /// </summary>
    public static PlannedCase For(Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        string level = $"SOL_SOCKET={platform.Levels["SOL_SOCKET"]}";
        return new PlannedCase(
            "canary",
            [
                "socket s " + platform.Kinds["tcp4"],
                "getsockopt s 54321 1 int",
                $"getsockopt s {level} 54321 int",
            ],
            "canary",
            0);
    }
}
