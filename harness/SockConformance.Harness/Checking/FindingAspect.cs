namespace SockConformance.Harness.Checking;

/// <summary>In what a use of an option is wrong, or systems differ.</summary>
public enum FindingAspect
{
    /// <summary>A system does not have it.</summary>
    Absent,

    /// <summary>The type of its value, or its size.</summary>
    Type,

    /// <summary>The unit of its value.</summary>
    Unit,

    /// <summary>What a new socket has.</summary>
    Default,

    /// <summary>Whether it can be read and set.</summary>
    Access,

    /// <summary>What it does.</summary>
    Effect,

    /// <summary>Only some versions of a system that was named without one have it.</summary>
    Since,

    /// <summary>No document of a system names it, only its headers.</summary>
    Undocumented,
}
