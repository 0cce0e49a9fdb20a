namespace SockConformance.Harness.Runs.Releases;

/// <summary>What a change is to who uses the option.</summary>
public enum ChangeQuality
{
    /// <summary>A fault went, a promise is kept now, or what was refused works.</summary>
    Improved,

    /// <summary>A fault came, a promise is not kept any more, or what worked is refused.</summary>
    Regressed,

    /// <summary>It is otherwise, and neither better nor worse.</summary>
    Changed,
}
