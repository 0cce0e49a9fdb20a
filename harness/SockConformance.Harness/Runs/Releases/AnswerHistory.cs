using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>What releases answered to a question, oldest first.</summary>
/// <param name="Subject">The option, or the contract where no option is asked.</param>
/// <param name="Row">The question.</param>
/// <param name="Eras">The answers in turn; one that holds in all releases stands alone.</param>
/// <param name="Changes">The steps between them.</param>
public sealed record AnswerHistory(
    Subject Subject, AnswerRow Row, IReadOnlyList<AnswerEra> Eras, IReadOnlyList<AnswerChange> Changes);
