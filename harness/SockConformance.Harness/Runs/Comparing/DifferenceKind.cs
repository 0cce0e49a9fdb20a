namespace SockConformance.Harness.Runs.Comparing;

/// <summary>In what way two runs differ, in the order in which people want to know.</summary>
public enum DifferenceKind
{
    /// <summary>A call ended in a fault, or the driver died, where it did not before.</summary>
    Crashed,

    /// <summary>A promise that was kept is not kept now.</summary>
    Regressed,

    /// <summary>The new run came out differently when the case was run again alone; the old one did not.</summary>
    Flaky,

    /// <summary>Another verdict that is neither better nor worse: blocked before, failing now.</summary>
    ChangedVerdict,

    /// <summary>The same verdict and another value: a default that moved.</summary>
    ChangedValue,

    /// <summary>Only the old run has it.</summary>
    Removed,

    /// <summary>Only the new run has it.</summary>
    Added,

    /// <summary>A promise that was not kept is kept now.</summary>
    Fixed,
}
