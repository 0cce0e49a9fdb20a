using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Answers;

/// <summary>A question to which a target gives another answer than its reference.</summary>
/// <param name="Consequence">How bad that is for a program that was written on the reference.</param>
/// <param name="Subject">The option, or the contract where no option is asked.</param>
/// <param name="Row">The question.</param>
/// <param name="Reference">What the reference answers.</param>
/// <param name="Target">What the target answers.</param>
public sealed record AnswerDifference(
    Consequence Consequence, Subject Subject, AnswerRow Row, Answer Reference, Answer Target);
