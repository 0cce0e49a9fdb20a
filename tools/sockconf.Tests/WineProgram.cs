using SockConformance.Harness.Targets;

namespace SockConformance.Tool.Tests;

/// <summary>The program as it is published for Windows, self-contained, and run by Wine: what is tested is our code there, not Windows' answers.</summary>
internal sealed class WineProgram
{
    /// <summary>.NET writes code through a second mapping of its memory, which Wine 8 loses under load.</summary>
    private static readonly (string Name, string? Value) OneMapping = ("DOTNET_EnableWriteXorExecute", "0");

    private readonly string folder;

    private WineProgram(string folder) => this.folder = folder;

    /// <summary>Where the Wine prefix of the target wine is; its preparation makes it.</summary>
    private static string Prefix => Path.Combine(Workspace.Find(Repository.Root).Cache, "wine");

    /// <summary>Publishes it into a folder. Leaves the test where something is missing, naming the package; fails it where all should be there.</summary>
    public static async Task<WineProgram> PublishAsync(string folder, CancellationToken cancel)
    {
        var workspace = Workspace.Find(Repository.Root);
        try
        {
            await TargetLauncher.PrepareAsync(workspace, TargetList.Read(workspace, null).Find("wine"), cancel);
        }
        catch (TargetUnavailableException e) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Ignore(e.Message);
        }
        // From a copy: the assets of another runtime must not come between the builds of this one, nor into the lock files.
        string source = Path.Combine(folder, "source");
        foreach (string file in Sources())
        {
            string to = Path.Combine(source, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        string output = Path.Combine(folder, "published");
        using var publish = Child.Start(source, folder, [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "publish", "tools/sockconf", "-c", "Release", "-r", "win-x64", "--self-contained", "-o", output, "--nologo", "-v", "q", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false", "-nodeReuse:false"], []);
        (await publish.WaitAsync(cancel)).EndsWith(0);
        return new WineProgram(output);
    }

    /// <summary>Builds the driver for Windows.</summary>
    public static async Task<string> DriverAsync(CancellationToken cancel)
    {
        var workspace = Workspace.Find(Repository.Root);
        return await DriverBuild.EnsureAsync(workspace, TargetList.Read(workspace, null).Find("wine").Build!, cancel);
    }

    /// <summary>A path as a program under Wine writes it.</summary>
    public static string PathOf(string path) => "Z:" + path.Replace('/', '\\');

    /// <summary>Runs it to its end.</summary>
    public async Task<Answer> RunAsync(string workingDirectory, string temporary, CancellationToken cancel, params string[] arguments)
    {
        // Wine's own services would hold a pipe open long after the program has ended.
        string line = $"exec wine \"$0\" \"$@\" >{temporary}/out 2>{temporary}/err </dev/null";
        using var child = Child.Start(workingDirectory, temporary, ["sh", "-c", line, Path.Combine(folder, "sockconf.exe"), .. arguments], [("WINEPREFIX", Prefix), ("WINEDEBUG", "-all"), ("DISPLAY", ""), ("TMPDIR", "/tmp"), ("DOTNET_ROOT", null), OneMapping]);
        var (code, _, _) = await child.WaitAsync(cancel);
        return new Answer(code, await File.ReadAllTextAsync($"{temporary}/out", cancel), await File.ReadAllTextAsync($"{temporary}/err", cancel));
    }

    private static IEnumerable<string> Sources() =>
        from part in new[] { "harness/SockConformance.Harness", "reports/SockConformance.Reports", "tools/sockconf" }
        from file in Directory.EnumerateFiles(Repository.Path(part), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.Root, "*.*").Where(f => Path.GetExtension(f) is ".props" or ".json" or "" || Path.GetFileName(f) == ".editorconfig"))
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        group file by file into same
        select same.Key;
}
