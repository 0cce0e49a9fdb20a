namespace SockConformance.Tool.Tests;

/// <summary>
/// The program as people install it: packed, installed from a folder, and run by an ordinary user where nothing of the clone
/// can be seen.
/// </summary>
[TestFixture]
[Platform("Linux")]
internal sealed class InstallTests
{
    /// <summary>A user without any rights, and without a home.</summary>
    private const string Nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";

    private const string Sources = """
        <configuration><packageSources><clear/><add key="here" value="." /></packageSources></configuration>
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("sc").FullName;

    /// <summary>One package and one installation serve all tests.</summary>
    [OneTimeSetUp]
    public async Task PackAndInstall()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        Directory.CreateDirectory(Path.Combine(folder, "tmp"));
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), Sources);
        // Its own folder for what is built: other tests may build the same projects meanwhile.
        string project = Repository.Path("tools", "sockconf");
        await DoAsync($"dotnet pack '{project}' -c Release -o . --artifacts-path built -v q", limit.Token);
        await DoAsync("dotnet tool install SockConformance --tool-path bin --configfile nuget.config", limit.Token);
        if (Environment.IsPrivilegedProcess)
            await DoAsync("mkdir -m 777 work && chown -R 65534:65534 tmp && chmod -R a+rX . && chmod 755 .", limit.Token);
    }

    [OneTimeTearDown]
    public void RemoveTheFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    [CancelAfter(120_000)]
    public async Task It_tells_product_expectations_and_protocol()
    {
        var said = (await InstalledAsync("--version")).EndsWith(0);
        Assert.That(said.Lines, Has.Count.EqualTo(3));
        const string expectations = @"expectations [0-9a-f]{16} \(.*data/expectations\)";
        Assert.That(said.Out, Does.Match($@"^sockconf \d+\.\d+\.\d+\n{expectations}\ndriver protocol \d+\n$"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task It_runs_this_system_and_writes_the_site_where_it_was_called()
    {
        var said = (await InstalledAsync("run", "--only", "SO_TYPE", "--out", "site")).EndsWith(0);
        Assert.That(said.Out, Does.Contain("the site is site/index.html"));
        Assert.That(File.Exists(Path.Combine(Work, "site", "index.html")));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Other_expectations_may_take_the_place_of_those_in_the_package()
    {
        var own = new TinyExpectations(Path.Combine(Work, "own"));
        var said = (await InstalledAsync("list", "--expectations", own.Folder)).EndsWith(0);
        Assert.That(said.Lines, Has.Count.LessThan(10));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Its_targets_are_those_of_the_clone()
    {
        var said = (await InstalledAsync("targets")).EndsWith(0);
        foreach (string each in Directory.EnumerateDirectories(Repository.Path("tools", "targets")))
        {
            string target = Path.GetFileName(each);
            string definition = await File.ReadAllTextAsync(Path.Combine(each, "target.yaml"));
            if (definition.Contains($"target: {target}\n", StringComparison.Ordinal))
                Assert.That(said.Out, Does.Match($@"(?m)^{target}\b"));
        }
    }

    private string Work => Environment.IsPrivilegedProcess ? Path.Combine(folder, "work") : folder;

    /// <summary>Runs the installed program; as root in a place where the clone is hidden, as a user without rights.</summary>
    private async Task<Answer> InstalledAsync(params string[] arguments)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.CurrentContext.CancellationToken);
        string program = $"'{folder}/bin/sockconf' {string.Join(' ', arguments.Select(a => $"'{a}'"))}";
        string line = !Environment.IsPrivilegedProcess ? program
            : $"exec unshare --mount sh -c \"mount -t tmpfs none '{Repository.Root}' && cd '{Work}' && exec {Nobody} {program}\"";
        using var child = Child.Start(folder, Path.Combine(folder, "tmp"), ["sh", "-c", line], Variables);
        return await child.WaitAsync(limit.Token);
    }

    private async Task DoAsync(string line, CancellationToken cancel)
    {
        using var child = Child.Start(folder, Path.Combine(folder, "tmp"), ["sh", "-c", line], Variables.Take(2));
        (await child.WaitAsync(cancel)).EndsWith(0);
    }

    private IEnumerable<(string Name, string? Value)> Variables =>
    [
        ("DOTNET_NOLOGO", "1"),
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("HOME", Path.Combine(folder, "tmp")),
        ("XDG_CACHE_HOME", null),
        ("SOCKCONF_CACHE", null),
    ];
}
