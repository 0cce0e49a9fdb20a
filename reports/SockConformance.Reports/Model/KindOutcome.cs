namespace SockConformance.Reports.Model;

/// <summary>The outcome of an option on one kind of socket.</summary>
/// <param name="Kind">The kind: <c>tcp4</c>.</param>
/// <param name="Outcome">What the cell's rules say of this kind's cases alone.</param>
public sealed record KindOutcome(string Kind, CellOutcome Outcome);
