using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Campaign;

/// <summary>
/// Tells drivers that ended by themselves from those that the user ended: a terminal sends Ctrl-C to all processes of a run, and
/// a driver may end of it before this program has been told.
/// </summary>
internal static class Interruption
{
    private static readonly TimeSpan NewsLimit = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether the run is to end; where a driver ended in the middle of a case, the news of it may still be on its way and is
    /// waited for.
    /// </summary>
    public static async Task<bool> IsAskedForAsync(IEnumerable<Transcript> transcripts, CancellationToken cancel)
    {
        if (!cancel.IsCancellationRequested && transcripts.Any(DriverEnded))
            await Task.Delay(NewsLimit, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return cancel.IsCancellationRequested;
    }

    /// <summary>
    /// Whether the driver ended in the middle of the case without a word; of a run that was ended, such a case says nothing.
    /// </summary>
    public static bool DriverEnded(Transcript transcript) => transcript.Exchanges is [.., { Reply.Status: ReplyStatus.Ended }];
}
