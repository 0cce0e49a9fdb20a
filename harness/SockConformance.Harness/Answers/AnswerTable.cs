namespace SockConformance.Harness.Answers;

/// <summary>What systems answered to all that is asked of an option.</summary>
/// <param name="Rows">The questions: the option's own cases first, then those of contracts; rows of a case stand
/// together.</param>
public sealed record AnswerTable(IReadOnlyList<AnswerRow> Rows);
