namespace SockConformance.Reports.Comparing;

/// <summary>Whether an option itself came or went with a release.</summary>
public enum Presence
{
    /// <summary>It was there before and is there after, or neither.</summary>
    Same,

    /// <summary>Every call that names it was refused, and one at least works now.</summary>
    Came,

    /// <summary>One call at least that names it worked, and every one is refused now.</summary>
    Went,
}
