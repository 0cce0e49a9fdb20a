using SockConformance.Harness.Answers;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>Releases in a row that gave the same answer.</summary>
/// <param name="First">The first of them, whose position tells since when the answer holds.</param>
/// <param name="Last">The last of them; the answer holds until the release after it.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerEra(string First, string Last, Answer Answer);
