using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Model;

/// <summary>A row of the matrix.</summary>
/// <param name="Option">The option.</param>
/// <param name="Promises">What the documents say, one a platform, in the order of <see cref="Matrix.Platforms"/>.</param>
/// <param name="Cells">What the targets do, one a column, in the order of <see cref="Matrix.Columns"/>.</param>
public sealed record OptionRow(Subject Option, IReadOnlyList<Promise> Promises, IReadOnlyList<Cell> Cells);
