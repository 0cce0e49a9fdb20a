namespace SockConformance.Reports.Model;

/// <summary>A status with what it alone does not say.</summary>
/// <param name="Status">The status.</param>
/// <param name="Mark">What it alone does not say.</param>
/// <param name="Note">A few words of why, for the cell; may be empty.</param>
public sealed record CellOutcome(CellStatus Status, CellMark Mark = CellMark.None, string Note = "")
{
    /// <summary>
    /// Whether a claim fails with the answer that its erratum says: the document is at fault, and the status tells nothing of it.
    /// </summary>
    public bool Document { get; init; }
}
