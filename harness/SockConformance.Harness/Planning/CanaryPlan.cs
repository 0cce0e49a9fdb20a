using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Planning;

/// <summary>The case that a target must pass before anything of it counts.</summary>
public static class CanaryPlan
{
    /// <summary>A socket must be made; then a bogus level and a bogus name must be refused, by get and by set.</summary>
    public static PlannedCase For(Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        string level = $"SOL_SOCKET={platform.Levels["SOL_SOCKET"]}";
        return new PlannedCase(
            "canary",
            [
                "socket s " + platform.Kinds["tcp4"],
                "getsockopt s 54321 1 int",
                "setsockopt s 54321 1 int value=1",
                $"getsockopt s {level} 54321 int",
                $"setsockopt s {level} 54321 int value=1",
            ],
            "canary",
            0);
    }
}
