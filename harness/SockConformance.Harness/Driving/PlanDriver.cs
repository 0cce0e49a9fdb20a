using System.Collections.Concurrent;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Driving;

/// <summary>
/// Puts a plan to a target: most cases in one driver, waiting ones spread over several at once, a new driver after each that
/// breaks.
/// </summary>
public sealed class PlanDriver(DriverCommand command, DrivingOptions options) : IAsyncDisposable
{
    private readonly IDriverHost host = command.Channels > 0 ? new ChannelHost(command) : new ProcessHost(command);

    /// <summary>Asks the target who it is.</summary>
    /// <exception cref="DriverStartException">It cannot be started.</exception>
    public async Task<Hello> AskAsync(CancellationToken cancel)
    {
        var session = await DriverSession.StartAsync(host, command, cancel).ConfigureAwait(false);
        await session.DisposeAsync().ConfigureAwait(false);
        return session.Hello;
    }

    /// <summary>Asks the target who it is and whether it can be believed at all.</summary>
    /// <exception cref="DriverStartException">It cannot be started, or it fails the canary.</exception>
    public async Task<Hello> GreetAsync(PlannedCase canary, CancellationToken cancel) =>
        (await GreetAsync(canary, null, cancel).ConfigureAwait(false)).Hello;

    /// <summary>Asks also some questions that need no case; their transcript may be cut short.</summary>
    /// <exception cref="DriverStartException">It cannot be started, or it fails the canary.</exception>
    public async Task<(Hello Hello, Transcript? Answers)> GreetAsync(
        PlannedCase canary, PlannedCase? questions, CancellationToken cancel)
    {
        var session = await DriverSession.StartAsync(host, command, cancel).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            await Canary.CheckAsync(session, canary, command, cancel).ConfigureAwait(false);
            Transcript? answers = null;
            if (questions is not null)
                await session.RunAsync([questions], t => answers = t, cancel).ConfigureAwait(false);
            return (session.Hello, answers);
        }
    }

    /// <summary>Runs the cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="done">Told of each transcript as it is ready, from several threads.</param>
    /// <param name="cancel">Ends the run; cases not ended then have no transcript.</param>
    public async Task RunAsync(IReadOnlyList<PlannedCase> cases, Action<Transcript> done, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cases);
        // Most waits end long before their limit, a sleep never does; and with dozens of drivers it matters who is started first.
        var longestFirst = cases.Where(c => c.WaitMilliseconds > 0)
            .OrderByDescending(c => c.SleepMilliseconds).ThenByDescending(c => c.WaitMilliseconds);
        var waiting = new ConcurrentQueue<PlannedCase>(longestFirst);
        var quick = cases.Where(c => c.WaitMilliseconds == 0).ToList();
        int drivers = Math.Min(options.ParallelDrivers, waiting.Count);
        var tasks = new List<Task>();
        if (quick.Count > 0)
            tasks.Add(RunListAsync(quick, done, cancel));
        if (drivers <= 1 && tasks.Count > 0)
            await tasks[0].ConfigureAwait(false);
        for (int i = 0; i < drivers; i++)
            tasks.Add(RunQueueAsync(waiting, done, cancel));
        await Task.WhenAll(tasks).ConfigureAwait(false);
    }

    /// <summary>Runs each case in a driver of its own, one after the other.</summary>
    public async Task RunAloneAsync(IReadOnlyList<PlannedCase> cases, Action<Transcript> done, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cases);
        foreach (var planned in cases)
            await RunListAsync([planned], done, cancel).ConfigureAwait(false);
    }

    /// <summary>Ends what the drivers shared.</summary>
    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task RunListAsync(List<PlannedCase> cases, Action<Transcript> done, CancellationToken cancel)
    {
        int next = 0, fruitless = 0;
        while (next < cases.Count && fruitless < options.StartsInARow)
        {
            var session = await StartAsync(cancel).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                bool fruitful = false;
                var rest = cases.GetRange(next, cases.Count - next);
                var (ended, _) = await session.RunAsync(rest, Done, cancel).ConfigureAwait(false);
                next += ended;
                fruitless = fruitful ? 0 : fruitless + 1;

                void Done(Transcript transcript)
                {
                    fruitful |= IsAnswered(transcript);
                    done(transcript);
                }
            }
        }
    }

    private async Task RunQueueAsync(ConcurrentQueue<PlannedCase> queue, Action<Transcript> done, CancellationToken cancel)
    {
        int fruitless = 0;
        while (!queue.IsEmpty && fruitless < options.StartsInARow)
        {
            var session = await StartAsync(cancel).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                bool usable = true, fruitful = false;
                while (usable && queue.TryDequeue(out var planned))
                    (_, usable) = await session.RunAsync([planned], Done, cancel).ConfigureAwait(false);
                fruitless = fruitful ? 0 : fruitless + 1;

                void Done(Transcript transcript)
                {
                    fruitful |= IsAnswered(transcript);
                    done(transcript);
                }
            }
        }
    }

    /// <summary>
    /// A start that fails once is tried again: a machine under load may be late, and the cases done so far must not be lost for
    /// it.
    /// </summary>
    private async Task<DriverSession> StartAsync(CancellationToken cancel)
    {
        try
        {
            return await DriverSession.StartAsync(host, command, cancel).ConfigureAwait(false);
        }
        catch (DriverStartException)
        {
            return await DriverSession.StartAsync(host, command, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Whether the case came to an end that the driver told itself: a crash is an observation, so any number of them in a row is
    /// no reason to give up.
    /// </summary>
    private static bool IsAnswered(Transcript transcript) =>
        transcript.Exchanges is not [.., var last]
        || last.Reply.Status is not (ReplyStatus.Hang or ReplyStatus.Garbage or ReplyStatus.Ended);
}
