using SockConformance.Harness.Answers;

namespace SockConformance.Reports.Comparing;

/// <summary>What a target answers otherwise than its reference, and what explains it.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="Mark">Who explains it.</param>
/// <param name="Reasons">The explanations, each once; empty where it is new.</param>
public sealed record ExplainedDifference(AnswerDifference Difference, DifferenceMark Mark, IReadOnlyList<string> Reasons);
