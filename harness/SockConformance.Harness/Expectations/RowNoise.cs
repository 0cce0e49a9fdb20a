namespace SockConformance.Harness.Expectations;

/// <summary>Which values of an option tell of the machine and not of the system, so that answers leave them out.</summary>
public enum RowNoise
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those that the case did not set itself, or that a limit may have cut: a setting of the machine, or its memory,
    /// decides.</summary>
    Default,

    /// <summary>Those that the case set, and that a limit may have cut: the machine's memory decides how far.</summary>
    Limit,

    /// <summary>All: counters, times, numbers that are handed out in turn.</summary>
    Always,
}
