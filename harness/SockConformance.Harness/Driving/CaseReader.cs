using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Driving;

/// <summary>Reads the replies to pipelined cases, and sees when a driver is out of step with its requests.</summary>
internal sealed class CaseReader(IDriverLink link, int clockLag)
{
    /// <summary>Opened behind the last case: its reply shows that the case before it had as many replies as requests.</summary>
    public static readonly PlannedCase Last = new("end", [], "0", 0);

    /// <summary>How long a request that does not block may take.</summary>
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(5);

    /// <summary>Reads cases until all are done or the driver can no longer be used.</summary>
    /// <param name="cases">The cases, in the order in which they were asked; <see cref="Last"/> was asked behind them.</param>
    /// <param name="done">Told of each case that has come to its end; of a whole one once the next is opened.</param>
    /// <param name="cancel">Ends the reading; a case in the middle is not told of.</param>
    /// <returns>How many cases came to an end, and whether the driver can be asked more.</returns>
    public async Task<(int Ended, bool Usable)> ReadAsync(
        IReadOnlyList<PlannedCase> cases, Action<Transcript> done, CancellationToken cancel)
    {
        Transcript? held = null;
        for (int i = 0; i <= cases.Count; i++)
        {
            var planned = i < cases.Count ? cases[i] : Last;
            var opening = await ReadReplyAsync(DefaultLimit, cancel).ConfigureAwait(false);
            bool opens = Opens(opening, planned);
            // A reply too many in the case before comes where this one's opening should, and the opening comes behind it.
            bool surplus = !opens && held is not null && opening.Status is not (ReplyStatus.Hang or ReplyStatus.Ended)
                && Opens(await ReadReplyAsync(DefaultLimit, cancel).ConfigureAwait(false), planned);
            if (held is not null)
                done(surplus ? Spoilt(held, opening) : held);
            if (surplus || (!opens && i == cases.Count))
                return (i, false);
            if (i == cases.Count)
                break;
            var (transcript, whole) = opens
                ? await ReadStepsAsync(planned, cancel).ConfigureAwait(false)
                : (NotOpened(planned, opening), false);
            if (!whole)
            {
                done(transcript);
                return (i + 1, false);
            }
            held = transcript;
        }
        return (cases.Count, true);
    }

    private static bool Opens(Reply reply, PlannedCase planned) =>
        reply.Status == ReplyStatus.Ok && reply["case"] == planned.Id && reply["hash"] == planned.Hash;

    private static Transcript NotOpened(PlannedCase planned, Reply opening)
    {
        var reply = opening.Status is ReplyStatus.Hang or ReplyStatus.Ended or ReplyStatus.Garbage
            ? opening
            : NotTheReply(planned.Opening, opening);
        string request = planned.Requests.Count > 0 ? planned.Requests[0] : planned.Opening;
        return new Transcript(planned.Id, planned.Hash, [new Exchange(request, reply)]);
    }

    private static Transcript Spoilt(Transcript transcript, Reply surplus)
    {
        string request = transcript.Exchanges.Count > 0 ? transcript.Exchanges[^1].Request : "case " + transcript.CaseId;
        var last = new Exchange(request, Garbage($"a reply too many in this case: {surplus.Line}"));
        return transcript with { Exchanges = [.. transcript.Exchanges.SkipLast(1), last] };
    }

    private static Reply NotTheReply(string request, Reply reply) => Garbage($"not the reply to '{request}': {reply.Line}");

    /// <summary>The text must not itself be a reply, or a run file would give another status back.</summary>
    private static Reply Garbage(string text) => new(ReplyStatus.Garbage, text, 0, [], -1);

    private static TimeSpan LimitOf(PlannedCase planned, int request) =>
        request < planned.Limits.Count && planned.Limits[request] is > 0 and int limit
            ? TimeSpan.FromMilliseconds(limit)
            : DefaultLimit;

    private async Task<(Transcript Transcript, bool Whole)> ReadStepsAsync(PlannedCase planned, CancellationToken cancel)
    {
        var exchanges = new List<Exchange>(planned.Requests.Count);
        for (int i = 0; i < planned.Requests.Count; i++)
        {
            string request = planned.Requests[i];
            var reply = await ReadReplyAsync(LimitOf(planned, i), cancel).ConfigureAwait(false);
            // The opening of the next case, within this one: a reply is missing, and all behind it are another's.
            if (reply.Status == ReplyStatus.Ok && reply["case"] is not null && reply["hash"] is not null)
                reply = NotTheReply(request, reply);
            exchanges.Add(new Exchange(request, reply));
            if (reply.Status is ReplyStatus.Crash or ReplyStatus.Hang or ReplyStatus.Garbage or ReplyStatus.Ended)
                return (new Transcript(planned.Id, planned.Hash, exchanges), false);
        }
        return (new Transcript(planned.Id, planned.Hash, exchanges), true);
    }

    private async ValueTask<Reply> ReadReplyAsync(TimeSpan asked, CancellationToken cancel)
    {
        var limit = asked * clockLag;
        try
        {
            string? line = await link.ReadAsync(limit, cancel).ConfigureAwait(false);
            return line is null ? Reply.Ended(await link.DescribeEndAsync().ConfigureAwait(false)) : Reply.Parse(line);
        }
        catch (TimeoutException)
        {
            return Reply.Hang((long)limit.TotalMilliseconds);
        }
        catch (InvalidDataException e)
        {
            return Garbage($"a line of more than {LineReader.LongestLine} bytes: {e.Message}...");
        }
    }
}
