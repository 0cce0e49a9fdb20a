using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Answers;

/// <summary>Reads the answers of a case out of its transcript.</summary>
/// <remarks>Pure: an answer is computed and never stored.</remarks>
public static class AnswerReader
{
    /// <summary>The answers to the labelled steps, in order.</summary>
    /// <param name="instance">The case as it is planned now; the transcript must be of the same requests.</param>
    /// <param name="transcript">What was asked and answered.</param>
    public static IReadOnlyList<StepAnswer> Answers(CaseInstance instance, Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(transcript);
        var answers = new List<StepAnswer>();
        Answer? broken = null;
        for (int i = 0; i < instance.Steps.Count; i++)
        {
            var step = instance.Steps[i];
            var reply = i < transcript.Exchanges.Count ? transcript.Exchanges[i].Reply : null;
            broken ??= reply is null ? new Answer(AnswerKind.NotReached, "not reached") : null;
            if (step.Label is not null)
                answers.Add(new StepAnswer(step, broken ?? AnswerSpelling.Spell(instance, i, reply!)));
            if (broken is null && IsEnd(step, reply!))
                broken = new Answer(AnswerKind.NotReached, $"not reached: {Words(step)} gave {AnswerSpelling.Error(reply!)}");
        }
        return answers;
    }

    /// <summary>Behind a setup that failed, or a fault, nothing was seen on the socket that the case means.</summary>
    private static bool IsEnd(StepInstance step, Reply reply) => reply.Status != ReplyStatus.Ok
        && (step.Label is null || reply.Status is not (ReplyStatus.Err or ReplyStatus.Absent));

    /// <summary>The step without what differs by kind of socket.</summary>
    private static string Words(StepInstance step)
    {
        var asked = step.Request.Asked;
        return asked.Option is { } option ? $"{asked.Verb.Name} {option.Name.Name}" : asked.Verb.Name;
    }
}
