using System.CommandLine;
using SockConformance.Harness;
using SockConformance.Tool.Serving;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf serve [DIR]</c>: the site in a browser, again after each run.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("dir")
        {
            Description = "The folder of the site, as 'sockconf run' and 'sockconf report' write it.",
            DefaultValueFactory = _ => "out",
        };
        var port = new Option<int>("--port", "-p")
        {
            Description = "The port, 1 to 65535; 0 takes one that is free.",
            HelpName = "PORT",
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(ushort.TryParse(text, out _)))
                result.AddError($"there is no port '{text}'; --port takes a number from 0 to 65535");
        });
        var command = new Command(
            "serve",
            "Serves a site to browsers on this machine, and tells its address. Open pages are loaded again when a run or a "
            + "report has written the site anew. Ctrl-C ends it.")
        {
            folder, port,
        };
        command.SetAction((parsed, ending) => ServeAsync(parsed.GetRequiredValue(folder), parsed.GetValue(port), ending));
        return command;
    }

    private static async Task<int> ServeAsync(string folder, int port, CancellationToken ending)
    {
        if (!SiteFolder.FirstPages.Any(page => File.Exists(Path.Combine(folder, page))))
            throw new InputException(
                $"there is no site in '{folder}', which would have {string.Join(" or ", SiteFolder.FirstPages)}; "
                + "'sockconf run' writes one to out/, 'sockconf report RUN... --out DIR' to another folder");
        using var server = await SiteServer.StartAsync(folder, port, ending).ConfigureAwait(false);
        Terminal.Line(server.Address);
        Terminal.Note($"serves {folder} until Ctrl-C");
        await server.RunAsync(ending).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
