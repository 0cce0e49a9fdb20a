using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SockConformance.Harness.Tests.Targets;

/// <summary>A folder like a mirror of Debian, with packages made for a test, and a project that fetches from it.</summary>
internal sealed class FakeMirror : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly Dictionary<string, StringBuilder> suites = [];

    /// <param name="table">The table of releases.</param>
    public FakeMirror(string table)
    {
        Here = new SockConformance.Harness.Targets.Workspace(In("project"), In("cache"));
        Directory.CreateDirectory(Here.Targets);
        File.Copy(Repository.Path("tools", "targets", "fetch.sh"), Path.Combine(Here.Targets, "fetch.sh"));
        File.WriteAllText(Path.Combine(Here.Targets, "releases.txt"), table);
    }

    /// <summary>The project, with a cache of its own.</summary>
    public SockConformance.Harness.Targets.Workspace Here { get; }

    public void Dispose() => folder.Dispose();

    /// <summary>Serves a package that holds one file, <c>/x/NAME</c>, with its version in it.</summary>
    public void Serve(string suite, string name, string version, string depends = "")
    {
        string tree = In("trees", name + version), deb = In("mirror", "pool", $"{name}_{version}_all.deb");
        Write(Path.Combine(tree, "x", name), version);
        string control = $"Package: {name}\nVersion: {version}\nArchitecture: all\nMaintainer: nobody <nobody@localhost>\n"
            + (depends.Length > 0 ? $"Depends: {depends}\n" : "") + "Description: a test\n";
        Write(Path.Combine(tree, "DEBIAN", "control"), control);
        Directory.CreateDirectory(Path.GetDirectoryName(deb)!);
        Run("dpkg-deb", "--root-owner-group", "-b", tree, deb);
        byte[] bytes = File.ReadAllBytes(deb);
        if (!suites.TryGetValue(suite, out var list))
            suites[suite] = list = new StringBuilder();
        string size = bytes.Length.ToString(CultureInfo.InvariantCulture);
        list.Append(control).Append($"Filename: pool/{Path.GetFileName(deb)}\nSize: {size}\nSHA256: {Hash(bytes)}\n\n");
        WriteIndex(suite, list.ToString());
    }

    /// <summary>Runs the script that fetches: its exit code, and what it said.</summary>
    public async Task<(int Code, string Text)> FetchAsync(CancellationToken cancel, params string[] releases)
    {
        var info = new ProcessStartInfo("sh", [Path.Combine(Here.Targets, "fetch.sh"), .. releases])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        info.Environment["SOCKCONF_CACHE"] = Here.Cache;
        info.Environment["SOCKCONF_MIRROR"] = In("mirror");
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>What a file of a release in the cache says, or null where there is none.</summary>
    public string? Cached(string release, params string[] path)
    {
        string file = Path.Combine([Here.Cache, "releases", release, .. path]);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    private void WriteIndex(string suite, string packages)
    {
        Write(In("mirror", "dists", suite, "main", "binary-amd64", "Packages"), packages);
        byte[] bytes = Encoding.UTF8.GetBytes(packages);
        string size = bytes.Length.ToString(CultureInfo.InvariantCulture);
        string release = $"Suite: {suite}\nCodename: {suite}\nComponents: main\nArchitectures: amd64\n"
            + "Date: Thu, 01 Jan 2026 00:00:00 UTC\n"
            + $"SHA256:\n {Hash(bytes)} {size} main/binary-amd64/Packages\n";
        Write(In("mirror", "dists", suite, "Release"), release);
    }

    private string In(params string[] parts) => Path.Combine([folder.Path, .. parts]);

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, program);
    }
}
