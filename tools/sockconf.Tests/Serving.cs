namespace SockConformance.Tool.Tests;

/// <summary>A folder with a site, and <c>sockconf serve</c> for it, started as a terminal would start it.</summary>
internal sealed class Serving : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sc").FullName;
    private Child? server;

    /// <summary>Makes the folder: a site of one page, and beside it what must not be served.</summary>
    public Serving(string page)
    {
        foreach (string name in new[] { "site", "empty", "tmp" })
            Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Page, page);
        File.WriteAllText(Path.Combine(folder, "site", ".hidden.html"), page);
        File.WriteAllText(Path.Combine(folder, "secret.txt"), "secret");
    }

    /// <summary>Where the site's page is on the disk.</summary>
    public string Page => Path.Combine(folder, "site", "index.html");

    /// <summary>What the server says its address is, with a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts the server and waits until it has told its address.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        string told = Path.Combine(folder, "address");
        string[] shell = ["sh", "-c", "exec \"$0\" serve site > address", Repository.Sockconf];
        server = Child.Start(folder, Path.Combine(folder, "tmp"), ["env", "--default-signal=INT,TERM,HUP", .. shell], []);
        while (!File.Exists(told) || !(Address = await File.ReadAllTextAsync(told, cancel)).EndsWith('\n'))
            await Task.Delay(20, cancel);
        Address = Address.Trim();
    }

    /// <summary>Starts sockconf in the folder.</summary>
    public Child Start(params string[] arguments) =>
        Child.Start(folder, Path.Combine(folder, "tmp"), [Repository.Sockconf, .. arguments], []);

    /// <summary>Sends the server what Ctrl-C sends, and waits for its end.</summary>
    public async Task<Answer> InterruptAsync(CancellationToken cancel)
    {
        string[] kill = ["sh", "-c", $"kill -INT {server!.Id}"];
        using var sent = Child.Start(folder, Path.Combine(folder, "tmp"), kill, []);
        (await sent.WaitAsync(cancel)).EndsWith(0);
        return await server.WaitAsync(cancel);
    }

    public void Dispose()
    {
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
