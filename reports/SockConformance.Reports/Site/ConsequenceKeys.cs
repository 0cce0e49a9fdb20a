using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Site;

/// <summary>How bad a divergence is, as addresses and filters name it.</summary>
internal static class ConsequenceKeys
{
    /// <summary>All, worst first.</summary>
    public static readonly IReadOnlyList<Consequence> All = Enum.GetValues<Consequence>();

    /// <summary>The key: it stands in addresses that people keep, so that it stays.</summary>
    public static string Key(Consequence consequence) => consequence switch
    {
        Consequence.Crash => "crash",
        Consequence.Effect => "effect",
        Consequence.WorksThoughRefused => "works",
        Consequence.RefusedThoughPromised => "refused",
        Consequence.Value => "value",
        _ => "error",
    };
}
