using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Driving;

/// <summary>
/// The test that a target must pass before anything of it counts: a socket can be made, a bogus level and a bogus name are
/// refused.
/// </summary>
internal static class Canary
{
    public static async Task CheckAsync(
        DriverSession session, PlannedCase canary, DriverCommand command, CancellationToken cancel)
    {
        Transcript? transcript = null;
        await session.RunAsync([canary], t => transcript = t, cancel).ConfigureAwait(false);
        if (Complaint(canary.Requests, transcript!) is { } complaint)
            throw new DriverStartException(
                $"'{command}' fails the canary: {complaint}; nothing that this target says can be believed");
    }

    /// <summary>What is wrong with the canary's transcript, or null.</summary>
    private static string? Complaint(IReadOnlyList<string> requests, Transcript transcript)
    {
        for (int i = 0; i < requests.Count; i++)
        {
            if (i >= transcript.Exchanges.Count)
                return $"no answer to '{requests[i]}'";
            var reply = transcript.Exchanges[i].Reply;
            var wanted = i == 0 ? ReplyStatus.Ok : ReplyStatus.Err;
            if (reply.Status != wanted)
                return $"'{requests[i]}' gives '{reply.Line}'; {(i == 0 ? "a socket must be made" : "it must be refused")}";
        }
        return null;
    }
}
