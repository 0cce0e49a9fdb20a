using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Answers;

/// <summary>A labelled step of a case, and what each system answered.</summary>
/// <param name="Instance">The case, of the first platform that has it.</param>
/// <param name="Step">The step.</param>
/// <param name="Answers">One a system, in the systems' order; null where it was not asked.</param>
internal sealed record Question(CaseInstance Instance, StepInstance Step, Answer?[] Answers);
