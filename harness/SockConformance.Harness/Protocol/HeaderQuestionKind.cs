namespace SockConformance.Harness.Protocol;

/// <summary>What is asked of a driver's headers.</summary>
public enum HeaderQuestionKind
{
    /// <summary>The number of a name.</summary>
    Symbol,

    /// <summary>The size of a structure, in bytes.</summary>
    Structure,

    /// <summary>The size that the layout of the expectations has on the target, in bytes.</summary>
    Layout,
}
