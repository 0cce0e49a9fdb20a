namespace SockConformance.Reports.Site.Views;

/// <summary>
/// What systems answered: <c>Rows</c> and <c>MoreRows</c> are questions on which they differ, one cell a head; <c>Same</c> are
/// those that all answered alike, of which there are <c>SameCount</c>.
/// </summary>
internal sealed record AnswersView(
    IReadOnlyList<string> Heads, IReadOnlyList<QuestionView> Rows, IReadOnlyList<QuestionView> MoreRows, string? Unshown,
    IReadOnlyList<SameAnswerView> Same, int SameCount, string? UnshownSame);

/// <summary>A step of a case, on the parameters where the systems stand in this way; empty where it has none.</summary>
internal sealed record QuestionView(
    LinkView Case, string Title, string Step, string On, IReadOnlyList<AnswerCellView> Cells);

/// <summary>
/// An answer; empty where it was not asked. <c>Differs</c> where it is not what most gave; <c>Span</c> heads beside each other
/// share it.
/// </summary>
internal sealed record AnswerCellView(string Text, bool Differs, int Span = 1);

/// <summary>A question that all systems answered alike.</summary>
internal sealed record SameAnswerView(LinkView Case, string Step, string On, string Answer);
