using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Answers;

/// <summary>The answer to one labelled step.</summary>
/// <param name="Step">The step; its label is never null.</param>
/// <param name="Answer">What it gave.</param>
public readonly record struct StepAnswer(StepInstance Step, Answer Answer);
