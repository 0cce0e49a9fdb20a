namespace SockConformance.Reports.Model;

/// <summary>Columns of one platform whose cells are alike in every row: the matrix shows them as one.</summary>
/// <param name="Columns">The columns, all of them with runs; the first stands for all.</param>
/// <param name="Index">Where the first one's cells stand in <see cref="OptionRow.Cells"/>.</param>
/// <param name="IsDefault">Whether the matrix shows it at first: references and emulations.</param>
internal sealed record ColumnGroup(IReadOnlyList<TargetColumn> Columns, int Index, bool IsDefault)
{
    /// <summary>The column that stands for all.</summary>
    public TargetColumn First => Columns[0];
}
