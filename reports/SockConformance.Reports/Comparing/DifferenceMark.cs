namespace SockConformance.Reports.Comparing;

/// <summary>Who has explained already why a target answers otherwise than its reference.</summary>
public enum DifferenceMark
{
    /// <summary>Nobody has.</summary>
    New,

    /// <summary>The target's list of known divergences, with a reason.</summary>
    Known,

    /// <summary>The erratum of a sentence that one of the two keeps and the other does not.</summary>
    Document,
}
