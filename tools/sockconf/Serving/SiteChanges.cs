using System.Globalization;
using System.IO.Enumeration;
using Microsoft.AspNetCore.Http;

namespace SockConformance.Tool.Serving;

/// <summary>
/// Tells open pages, by server-sent events, that the site has changed: as soon as nothing more of it was written for a moment,
/// so that a run that writes some hundred pages is told once.
/// </summary>
/// <param name="folder">The site's folder.</param>
/// <param name="ending">Ends what pages wait for.</param>
internal sealed class SiteChanges(string folder, CancellationToken ending)
{
    /// <summary>Where pages wait for the event.</summary>
    public const string Path = "/.sockconf/changes";

    /// <summary>How often the folder is looked at while a page waits.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);

    /// <summary>What pages are made of; a run file alone changes no page.</summary>
    private static readonly string[] Kinds = [".html", ".js", ".css"];

    /// <summary>How many files the site has and when the last of them was written, as letters and digits.</summary>
    public string State()
    {
        var times = new FileSystemEnumerable<DateTimeOffset>(
            folder, (ref FileSystemEntry e) => e.LastWriteTimeUtc, new EnumerationOptions { RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory && IsShown(e.FileName),
        };
        var (count, last) = (0, DateTimeOffset.MinValue);
        foreach (var time in times)
            (count, last) = (count + 1, time > last ? time : last);
        return string.Create(CultureInfo.InvariantCulture, $"{count:x}x{last.UtcTicks:x}");
    }

    /// <summary>Answers a page: waits until the site is another than the one that the page shows, and says so.</summary>
    public async Task TellAsync(HttpContext context)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["Cache-Control"] = "no-store";
        string seen = context.Request.Query["seen"].ToString();
        try
        {
            await context.Response.Body.FlushAsync(gone.Token).ConfigureAwait(false);
            string before = "";
            for (string now = State(); now == seen || now != before; now = State())
            {
                before = now;
                await Task.Delay(Moment, gone.Token).ConfigureAwait(false);
            }
            await context.Response.WriteAsync("data: changed\n\n", gone.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server ends.
        }
    }

    private static bool IsShown(ReadOnlySpan<char> name)
    {
        foreach (string kind in Kinds)
            if (name.EndsWith(kind, StringComparison.Ordinal))
                return true;
        return false;
    }
}
