using System.Globalization;

namespace SockConformance.Harness.Protocol;

/// <summary>What the headers that a driver was built with say. A name that they do not have is there with null.</summary>
/// <param name="Symbols">The numbers of names.</param>
/// <param name="Structures">The sizes of structures, in bytes.</param>
/// <param name="Layouts">The sizes that the layouts of the expectations have on this target, in bytes, by the same names.</param>
/// <remarks>Source: <c>PROTOCOL.md</c>, <c>symbol</c>, <c>structure</c> and <c>sizeof</c>.</remarks>
public sealed record HeaderAnswers(
    IReadOnlyDictionary<string, long?> Symbols,
    IReadOnlyDictionary<string, long?> Structures,
    IReadOnlyDictionary<string, long?> Layouts)
{
    /// <summary>Reads the answers to some questions. Null when the driver answered none, as one of a foreign make may.</summary>
    /// <param name="transcript">The answers, or null where nothing was asked.</param>
    /// <param name="questions">The questions, in the order in which they were asked.</param>
    public static HeaderAnswers? Read(Transcript? transcript, IReadOnlyList<HeaderQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (transcript is null)
            return null;
        Dictionary<string, long?> symbols =
            new(StringComparer.Ordinal), structures = new(StringComparer.Ordinal), layouts = new(StringComparer.Ordinal);
        foreach (var (question, exchange) in questions.Zip(transcript.Exchanges))
        {
            var known = question.Kind switch
            {
                HeaderQuestionKind.Symbol => symbols,
                HeaderQuestionKind.Structure => structures,
                _ => layouts,
            };
            if (exchange.Reply.Status is ReplyStatus.Ok or ReplyStatus.Absent)
                known[question.Name] = Number(exchange.Reply);
        }
        return symbols.Count + structures.Count > 0 ? new HeaderAnswers(symbols, structures, layouts) : null;
    }

    private static long? Number(Reply reply)
    {
        const NumberStyles signed = NumberStyles.AllowLeadingSign;
        bool told = long.TryParse(reply["value"], signed, CultureInfo.InvariantCulture, out long number);
        return told && reply.Status == ReplyStatus.Ok ? number : null;
    }
}
