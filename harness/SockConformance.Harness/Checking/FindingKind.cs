namespace SockConformance.Harness.Checking;

/// <summary>What is wrong with a use of an option.</summary>
public enum FindingKind
{
    /// <summary>A system that is meant does not have the option.</summary>
    Missing,

    /// <summary>The systems have it, and not in the same way.</summary>
    Differs,
}
