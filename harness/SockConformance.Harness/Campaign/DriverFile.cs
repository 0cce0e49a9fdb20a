using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Campaign;

/// <summary>A file that a driver wrote on another machine, with a plan as its input.</summary>
/// <param name="Hello">What the driver said of its system.</param>
/// <param name="Plan">The plan as it is today.</param>
/// <param name="Transcripts">The transcripts of planned cases by id, without the one that the end of the file cut.</param>
/// <param name="Headers">What the driver's headers say; null where they were not asked, or asked other questions.</param>
/// <param name="Whole">How many cases of the plan are there to their end.</param>
public sealed record DriverFile(
    Hello Hello, Plan Plan, IReadOnlyDictionary<string, Transcript> Transcripts, HeaderAnswers? Headers, int Whole)
{
    private const string TooMuch = "a line or the whole is longer than what any driver writes; is it a driver's output?";

    private const string NoLine = "the file has no whole line; a transcript begins with the driver's answer to hello";

    /// <summary>Reads a file, which may be compressed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="planOf">The plan for the system that the driver tells.</param>
    /// <exception cref="InputException">The file is no driver's output.</exception>
    public static DriverFile Read(string path, Func<Hello, Plan> planOf)
    {
        var (hello, plan, transcripts, headers) = TranscriptReader.Read(WholeLines(path), path, planOf);
        int whole = plan.Cases.Count(c => transcripts.GetValueOrDefault(c.Id) is { } t && IsWhole(c, t));
        // The case that the cut went through was not run to its end: of it nothing can be said. One before it that lacks replies
        // is the driver's fault, and stays.
        string? cut = whole < plan.Cases.Count && transcripts.Count > 0 ? transcripts.Keys.Max(StringComparer.Ordinal) : null;
        var judged = plan.Cases.Where(c => transcripts.TryGetValue(c.Id, out var t) && (c.Id != cut || IsWhole(c, t)));
        var kept = judged.ToDictionary(c => c.Id, c => transcripts[c.Id], StringComparer.Ordinal);
        return new DriverFile(hello, plan, kept, headers, whole);
    }

    /// <summary>
    /// A driver ends each line; a line without its end is a part of one, and half a number would be read as another number.
    /// </summary>
    private static List<string> WholeLines(string path)
    {
        try
        {
            using var reader = CompressedText.Open(path);
            var lines = new BoundedLines(reader);
            var whole = new List<string>();
            while (lines.Next() is { } line)
            {
                if (lines.IsTooLong || lines.Total > JsonLines.Largest)
                    throw new InputException(new Place(path, lines.Number), TooMuch);
                if (lines.EndedByMark)
                    whole.Add(line);
            }
            if (lines.Number > 0 && whole.Count == 0)
                throw new InputException(new Place(path), NoLine);
            return whole;
        }
        catch (InvalidDataException e)
        {
            throw new InputException(new Place(path), $"the compressed file is damaged ({e.Message}); copy it again", e);
        }
    }

    private static bool IsWhole(PlannedCase planned, Transcript transcript) => transcript.Hash != planned.Hash
        || transcript.Exchanges.Count >= planned.Requests.Count
        || transcript.Exchanges.Any(e => e.Reply.Status is ReplyStatus.Crash or ReplyStatus.Hang);
}
