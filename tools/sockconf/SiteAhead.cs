using SockConformance.Harness;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports;

namespace SockConformance.Tool;

/// <summary>The site of a run that is still under way: what needs no result is done while the targets mostly wait, and the rest rehearsed.</summary>
internal sealed class SiteAhead : IDisposable
{
    private readonly Catalog catalog;
    private readonly string folder;
    private readonly CancellationTokenSource over;
    private readonly CancellationToken token;
    private readonly TaskCompletionSource<Func<Run>> underway = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<SiteOptions> prepared;
    private readonly Task rehearsal;

    /// <summary>Begins.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="folder">The site's folder.</param>
    /// <param name="options">How the site will be written.</param>
    /// <param name="programs">The platforms whose programs of cases are written already.</param>
    /// <param name="cancel">Ends it in the middle.</param>
    public SiteAhead(Catalog catalog, string folder, SiteOptions options, IReadOnlyCollection<string> programs, CancellationToken cancel)
    {
        (this.catalog, this.folder) = (catalog, folder);
        over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        token = over.Token;
        token.Register(() => underway.TrySetCanceled());
        prepared = Task.Run(
            () =>
            {
                var made = SiteWriter.Prepare(catalog, options);
                SiteWriter.WritePrograms(made, folder, programs, cancel);
                return made;
            },
            cancel);
        rehearsal = Task.Run(RehearseAsync, CancellationToken.None);
    }

    /// <summary>A target has begun: how far it is can be asked. The first is enough.</summary>
    public void Underway(Func<Run> run) => underway.TrySetResult(run);

    /// <summary>Writes the site, after all targets are done.</summary>
    /// <param name="runs">What was run.</param>
    public async Task WriteAsync(IReadOnlyList<Run> runs)
    {
        await over.CancelAsync().ConfigureAwait(false);
        var options = await prepared.ConfigureAwait(false);
        await rehearsal.ConfigureAwait(false);
        SiteFolder.Write(catalog, Matrix.Build(catalog, [.. runs, .. SiteFolder.Earlier(catalog, folder, runs)]), folder, options);
    }

    /// <summary>Ends the rehearsal.</summary>
    public void Dispose()
    {
        over.Cancel();
        over.Dispose();
    }

    /// <summary>A rehearsal changes nothing, so nothing that ends it is an error; a broken template is told of when the site is written.</summary>
    private async Task RehearseAsync()
    {
        try
        {
            var options = await prepared.ConfigureAwait(false);
            var run = (await underway.Task.ConfigureAwait(false))();
            RunFileWriter.Write(Stream.Null, run);
            new Summary(catalog, run).Print(Terminal.Nowhere);
            SiteWriter.Rehearse(Matrix.Build(catalog, [run]), catalog, options, token);
        }
        catch (Exception e) when (e is OperationCanceledException or InputException or IOException or UnauthorizedAccessException)
        {
            // What is wrong comes again when the site is written.
        }
    }
}
