using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Campaign;

/// <summary>How far a case of a scan has come, and what answered.</summary>
/// <param name="asked">The case.</param>
/// <param name="refusals">The errors by which the platform says that it does not have an option.</param>
public sealed class ScanProgress(ScanCase asked, IReadOnlyCollection<string> refusals)
{
    /// <summary>
    /// What names get that nobody has: the refusals of the platform, and what the bogus names got at this level.
    /// </summary>
    private readonly HashSet<string> silent = [.. refusals];

    private readonly List<ScanAnswer> answers = [];

    /// <summary>What answered so far.</summary>
    public IReadOnlyList<ScanAnswer> Answers => answers;

    /// <summary>The place of the first name that has no answer yet.</summary>
    public int Next { get; private set; }

    /// <summary>Whether all names have been asked.</summary>
    public bool IsDone => Next >= asked.Names.Count;

    /// <summary>The requests for what is left.</summary>
    public PlannedCase Rest() => ScanPlan.Requests(asked, Next);

    /// <summary>Takes what a driver answered to <see cref="Rest"/>; a name at which it broke has answered too, by that.</summary>
    public void Take(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var exchanges = transcript.Exchanges;
        // The first request makes the socket; a name's last one is the one that is seen.
        for (int i = asked.RequestsOfAName; i < exchanges.Count && !IsDone; i += asked.RequestsOfAName)
            Add(Said(exchanges[i].Reply));
        bool broken = exchanges is [.., var last] && last.Reply.Status
            is ReplyStatus.Crash or ReplyStatus.Hang or ReplyStatus.Ended or ReplyStatus.Garbage;
        if (broken && !IsDone && (exchanges.Count - 1) % asked.RequestsOfAName != 0)
            Add(Said(exchanges[^1].Reply));
    }

    private void Add(string said)
    {
        long name = asked.Names[Next];
        if (Next++ < ScanPlan.Bogus.Count)
            silent.Add(said);
        else if (!silent.Contains(said))
            answers.Add(new ScanAnswer(asked.Level, name, asked.Call, asked.Kind, said));
    }

    private string Said(Reply reply) => reply.Status switch
    {
        ReplyStatus.Ok => asked.Call == "get" ? $"ok {reply["len"]} bytes" : "ok",
        ReplyStatus.Err => reply.Name == "E?" ? FormattableString.Invariant($"error {reply.Number}") : reply.Name,
        ReplyStatus.Crash => "crash " + reply.Name,
        ReplyStatus.Hang => "hang",
        ReplyStatus.Ended => "ended " + reply.Name,
        _ => reply.Text,
    };
}
