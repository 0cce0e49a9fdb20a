namespace SockConformance.Harness.Answers;

/// <summary>An answer, and the systems that gave it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Targets">The names of the targets that gave it, in the order in which the systems were given.</param>
public sealed record AnswerGroup(Answer Answer, IReadOnlyList<string> Targets);
