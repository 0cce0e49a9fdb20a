using System.ComponentModel;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SockConformance.Harness;

namespace SockConformance.Tool.Serving;

/// <summary>
/// Serves a site on loopback, by ASP.NET Core's server of static files: it finds nothing outside the folder, nothing whose name
/// begins with a dot, and answers only who calls it by a name of this machine.
/// </summary>
internal sealed class SiteServer : IDisposable
{
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost"];

    private readonly IWebHost host;
    private readonly LiveFiles files;

    private SiteServer(IWebHost host, LiveFiles files) => (this.host, this.files) = (host, files);

    /// <summary>Where the first page is: <c>http://127.0.0.1:PORT/</c>.</summary>
    public string Address => host.ServerFeatures.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";

    /// <summary>Starts to serve.</summary>
    /// <param name="folder">The site's folder, which is there.</param>
    /// <param name="port">The port, or 0 for any that is free.</param>
    /// <param name="ending">Ends what open pages wait for.</param>
    /// <exception cref="InputException">The port cannot be had.</exception>
    public static async Task<SiteServer> StartAsync(string folder, int port, CancellationToken ending)
    {
        var changes = new SiteChanges(folder, ending);
        var files = new LiveFiles(folder, changes);
        var host = new WebHostBuilder()
            .UseKestrel(options => options.Listen(IPAddress.Loopback, port))
            .UseSetting(WebHostDefaults.PreventHostingStartupKey, "true")
            // A page from elsewhere could have its own name lead here, and read what is served.
            .ConfigureServices(services => services.AddHostFiltering(options => options.AllowedHosts = OwnNames))
            .Configure(app => app
                .UseHostFiltering()
                .Map(SiteChanges.Path, events => events.Run(changes.TellAsync))
                .UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = SiteFolder.FirstPages })
                .UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = r => KeepNothing(r.Context) }))
            .Build();
        try
        {
            await host.StartAsync(ending).ConfigureAwait(false);
            return new SiteServer(host, files);
        }
        catch (Exception e) when (e is IOException or Win32Exception)
        {
            host.Dispose();
            files.Dispose();
            string why = (e.InnerException ?? e).Message;
            throw new InputException(
                $"port {port} cannot be had: {why}; --port takes another, or 0 for any that is free", e);
        }
    }

    /// <summary>Serves until it is to end.</summary>
    public async Task RunAsync(CancellationToken ending)
    {
        await Task.Delay(Timeout.Infinite, ending).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        host.Dispose();
        files.Dispose();
    }

    /// <summary>The next run writes other pages under the same names.</summary>
    private static void KeepNothing(HttpContext context) => context.Response.Headers["Cache-Control"] = "no-store";
}
