namespace SockConformance.Harness.Judging;

/// <summary>The result codes of a claim in a case, after IEEE 1003.3.</summary>
public enum VerdictCode
{
    /// <summary>All that was expected was observed.</summary>
    Pass,

    /// <summary>Something else was observed.</summary>
    Fail,

    /// <summary>The case did not get as far as its observation.</summary>
    Unresolved,

    /// <summary>The target refuses the option itself.</summary>
    Unsupported,

    /// <summary>The target lacks something that the case needs.</summary>
    Blocked,

    /// <summary>No claim speaks, or the transcript is of another version of the case.</summary>
    Untested,

    /// <summary>The claim does not hold for the target's version.</summary>
    NotApplicable,
}
