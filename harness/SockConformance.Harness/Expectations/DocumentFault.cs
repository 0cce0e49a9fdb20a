namespace SockConformance.Harness.Expectations;

/// <summary>In what way a document is at fault.</summary>
public enum DocumentFault
{
    /// <summary>The sentence was never true.</summary>
    Wrong,

    /// <summary>The sentence was true of older versions.</summary>
    Outdated,

    /// <summary>The sentence leaves out a condition without which it is not true.</summary>
    Incomplete,
}
