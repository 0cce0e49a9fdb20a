using SockConformance.Harness.Campaign;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool;

/// <summary>Runs several targets, some at the same time: most of a run is waiting, and what one waits another can use.</summary>
internal static class TargetRuns
{
    /// <summary>What the largest target takes, a virtual machine, with what emulates it.</summary>
    private const long MemoryOfATarget = 768L << 20;

    /// <summary>
    /// How many targets run at once: at most one for each processor (two at least), since waits are measured, and as many as
    /// fit into the memory.
    /// </summary>
    private static readonly int AtOnce = (int)Math.Clamp(
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MemoryOfATarget, 1, Math.Max(2, Environment.ProcessorCount));

    /// <summary>How much later than a driver this program may learn of a signal that both got.</summary>
    private static readonly TimeSpan SignalsMeet = TimeSpan.FromMilliseconds(200);

    /// <summary>The outcomes, in the order of the targets. One that cannot be run does not cost what the others give.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="run">Runs one.</param>
    /// <param name="keep">Told of each run as soon as it is there, from several threads.</param>
    /// <param name="cancel">Ends the runs; those under way are kept as partial.</param>
    public static Task<IReadOnlyList<TargetOutcome>> RunAsync(
        IReadOnlyList<Target> targets,
        Func<Target, Action<int, int>?, Task<(Run Run, CampaignTimes Times)>> run,
        Action<Run> keep,
        CancellationToken cancel)
    {
        return Terminal.WithProgressAsync<IReadOnlyList<TargetOutcome>>(async progress =>
        {
            using var free = new SemaphoreSlim(AtOnce);
            return await Task.WhenAll(targets.Select(t => OneAsync(t, free, progress))).ConfigureAwait(false);
        });

        async Task<TargetOutcome> OneAsync(Target target, SemaphoreSlim free, Func<string, Action<int, int>?> progress)
        {
            bool mine = false;
            try
            {
                await free.WaitAsync(cancel).ConfigureAwait(false);
                mine = true;
                var (done, times) = await run(target, progress(target.Name)).ConfigureAwait(false);
                keep(done);
                return new TargetOutcome(target, done, times, null);
            }
            catch (TargetUnavailableException e)
            {
                // A terminal sends Ctrl-C to drivers too: one that ends by it before it has said anything is not to blame.
                await Task.Delay(SignalsMeet, cancel).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
                string? complaint = cancel.IsCancellationRequested ? null : e.Message;
                return new TargetOutcome(target, null, null, complaint) { IsForeign = e.IsForeignProgram };
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return new TargetOutcome(target, null, null, null);
            }
            finally
            {
                if (mine)
                    free.Release();
            }
        }
    }
}
