using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Campaign;

/// <summary>Reads what a driver wrote when a plan was put to it by hand: <c>sockdriver &lt; plan &gt; transcript</c>.</summary>
public static class TranscriptReader
{
    /// <summary>The hello, the transcripts by case id, and what the headers of the driver say.</summary>
    /// <param name="lines">The driver's output.</param>
    /// <param name="name">The file's name, for complaints.</param>
    /// <param name="planOf">The plan for the system that the hello tells; its requests are put beside the replies.</param>
    /// <exception cref="InputException">The first line is no hello.</exception>
    public static (Hello Hello, Plan Plan, IReadOnlyDictionary<string, Transcript> Transcripts, HeaderAnswers? Headers) Read(
        IEnumerable<string> lines, string name, Func<Hello, Plan> planOf)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(planOf);
        Hello? hello = null;
        Plan? plan = null;
        Dictionary<string, PlannedCase>? planned = null;
        var transcripts = new Dictionary<string, Transcript>(StringComparer.Ordinal);
        PlannedCase? current = null;
        var exchanges = new List<Exchange>();
        foreach (string line in lines)
        {
            if (hello is null)
            {
                if (line == "ready")
                    continue;
                const string form = "a transcript is what a driver writes when 'sockconf plan' is its input";
                hello = Hello.Read(Reply.Parse(line), out string why)
                    ?? throw new InputException(new Place(name, 1), $"{why}; {form}");
                plan = planOf(hello);
                planned = plan.Cases.Prepend(plan.Headers).ToDictionary(c => c.Id, StringComparer.Ordinal);
                continue;
            }
            var reply = Reply.Parse(line);
            if (reply.Status == ReplyStatus.Ok && reply["case"] is { } id)
            {
                exchanges = [];
                current = planned!.GetValueOrDefault(id);
                if (current is not null)
                    transcripts[id] = new Transcript(id, reply["hash"] ?? "", exchanges);
            }
            else if (current is not null)
            {
                exchanges.Add(
                    new Exchange(exchanges.Count < current.Requests.Count ? current.Requests[exchanges.Count] : "", reply));
            }
        }
        transcripts.Remove(HeaderPlan.Id, out var headers);
        // Answers to other questions would be taken for those of today, one line off.
        if (headers is not null && headers.Hash != plan!.Headers.Hash)
            headers = null;
        return hello is null
            ? throw new InputException(
                new Place(name), "the file is empty; a transcript begins with the driver's answer to hello")
            : (hello, plan!, transcripts, HeaderAnswers.Read(headers, plan!.Questions));
    }
}
