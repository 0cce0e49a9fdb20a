using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Answers;

/// <summary>A question, and what the systems answered: one labelled step of a case, on the kinds of socket on which the systems
/// answer alike.</summary>
/// <param name="Case">The case: <c>SOL_SOCKET/SO_LINGER/blocks</c>; of a contract <c>contract/values/default</c>.</param>
/// <param name="CaseIds">The ids of the case on each of its kinds, at least one: <c>SOL_SOCKET/SO_LINGER/blocks/tcp4</c>.</param>
/// <param name="Title">What the case is about, in words.</param>
/// <param name="Label">The step's label.</param>
/// <param name="Step">The step as the expectations write it: <c>getsockopt s SO_LINGER len=1</c>.</param>
/// <param name="Verb">What the step does: <c>getsockopt</c>.</param>
/// <param name="Parameters">On what the case was put: <c>tcp4</c>, <c>tcp6</c>; other parameters stand before the kind
/// (<c>size-1,tcp4</c>). Empty where it has none.</param>
/// <param name="Groups">The answers, the one that most systems gave first.</param>
public sealed record AnswerRow(
    string Case, IReadOnlyList<string> CaseIds, string Title, string Label, string Step, Verb Verb,
    IReadOnlyList<string> Parameters, IReadOnlyList<AnswerGroup> Groups)
{
    /// <summary>The id of the case on the first of its kinds.</summary>
    public string CaseId => CaseIds[0];

    /// <summary>Whether not all systems gave the same answer.</summary>
    public bool Differs => Groups.Count > 1;
}
