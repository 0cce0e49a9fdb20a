using SockConformance.Harness.Targets;

namespace SockConformance.Tool.Tests;

/// <summary>
/// The program as it is published for Windows, self-contained, and run by Wine: what is tested is our code there, not
/// Windows' answers.
/// </summary>
internal sealed class WineProgram
{
    /// <summary>.NET writes code through a second mapping of its memory, which Wine 8 loses under load.</summary>
    private static readonly (string Name, string? Value) OneMapping = ("DOTNET_EnableWriteXorExecute", "0");

    private readonly string folder;

    private WineProgram(string folder) => this.folder = folder;

    /// <summary>Where the Wine prefix of the target wine is; its preparation makes it.</summary>
    private static string Prefix => Path.Combine(Workspace.Find(Repository.Root).Cache, "wine");

    /// <summary>
    /// Publishes it into a folder. Leaves the test where something is missing, naming the package; fails it where all should be
    /// there.
    /// </summary>
    public static async Task<WineProgram> PublishAsync(string folder, CancellationToken cancel)
    {
        try
        {
            await PrepareAsync(cancel);
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
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] command =
        [
            dotnet, "publish", "tools/sockconf", "-c", "Release", "-r", "win-x64", "--self-contained", "-o", output,
            "--nologo", "-v", "q", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false", "-nodeReuse:false",
        ];
        using var publish = Child.Start(source, folder, command, []);
        (await publish.WaitAsync(cancel)).EndsWith(0);
        return new WineProgram(output);
    }

    /// <summary>Builds the driver for Windows.</summary>
    public static async Task<string> DriverAsync(CancellationToken cancel)
    {
        var workspace = Workspace.Find(Repository.Root);
        return await DriverBuild.EnsureAsync(workspace, TargetList.Read(workspace, null).Find("wine").Build!, cancel);
    }

    private static async Task PrepareAsync(CancellationToken cancel)
    {
        var workspace = Workspace.Find(Repository.Root);
        await TargetLauncher.PrepareAsync(workspace, TargetList.Read(workspace, null).Find("wine"), cancel);
    }

    /// <summary>A path as a program under Wine writes it.</summary>
    public static string PathOf(string path) => "Z:" + path.Replace('/', '\\');

    /// <summary>Runs it to its end.</summary>
    public async Task<Answer> RunAsync(
        string workingDirectory, string temporary, CancellationToken cancel, params string[] arguments)
    {
        // Its server ends a minute after its last program, and publishing may have taken longer.
        await PrepareAsync(cancel);
        // Wine's own services would hold a pipe open long after the program has ended.
        string line = $"exec wine \"$0\" \"$@\" >{temporary}/out 2>{temporary}/err </dev/null";
        string[] command = ["sh", "-c", line, Path.Combine(folder, "sockconf.exe"), .. arguments];
        (string, string?)[] environment =
        [
            ("WINEPREFIX", Prefix), ("WINEDEBUG", "-all"), ("DISPLAY", ""), ("TMPDIR", "/tmp"), ("DOTNET_ROOT", null), OneMapping,
        ];
        using var child = Child.Start(workingDirectory, temporary, command, environment);
        var (code, _, _) = await child.WaitAsync(cancel);
        string output = await File.ReadAllTextAsync($"{temporary}/out", cancel);
        return new Answer(code, output, await File.ReadAllTextAsync($"{temporary}/err", cancel));
    }

    private static IEnumerable<string> Sources()
    {
        string[] parts = ["harness/SockConformance.Harness", "reports/SockConformance.Reports", "tools/sockconf"];
        var common = Directory.EnumerateFiles(Repository.Root, "*.*").Where(IsForAllProjects);
        var sources = parts.SelectMany(p => Directory.EnumerateFiles(Repository.Path(p), "*", SearchOption.AllDirectories));
        return sources.Where(f => !IsMade(f)).Concat(common);
    }

    private static bool IsForAllProjects(string file) =>
        Path.GetExtension(file) is ".props" or ".json" or "" || Path.GetFileName(file) == ".editorconfig";

    private static bool IsMade(string file) => file.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin");
}
