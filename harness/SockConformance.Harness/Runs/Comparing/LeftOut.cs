namespace SockConformance.Harness.Runs.Comparing;

/// <summary>How many cases a comparison could say nothing of.</summary>
internal sealed class LeftOut
{
    /// <summary>Cases whose steps are not the same in both runs.</summary>
    public int Changed { get; set; }

    /// <summary>Cases that one of the runs was never asked.</summary>
    public int NotAsked { get; set; }

    /// <summary>Cases that only one of the runs had the patience for.</summary>
    public int Patience { get; set; }

    /// <summary>
    /// Cases that the expectations do not have in this version: their verdicts are compared, their values are not.
    /// </summary>
    public int Unknown { get; set; }
}
