using System.Security.Cryptography;
using System.Text;

namespace SockConformance.Harness.Targets;

/// <summary>Builds drivers from their sources, once for each version of them and each compiler.</summary>
public static class DriverBuild
{
    /// <summary>Ten compilers at once on two processors take minutes over what one does in ten seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);

    /// <summary>A hash of the driver's sources: two runs with the same were asked by the same driver.</summary>
    public static string HashOf(string sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Files(sources, "*.c", "*.h", "*.inc"))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\0"));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>The path of the built driver; builds it when it is not there yet.</summary>
    /// <exception cref="TargetUnavailableException">There is no compiler, or it complains.</exception>
    public static async Task<string> EnsureAsync(Workspace workspace, DriverRecipe recipe, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(recipe);
        var compiler = Compiler(recipe);
        string key = Key(HashOf(workspace.DriverSources), compiler, recipe);
        string folder = Path.Combine(workspace.Cache, "drivers", key);
        string driver = Path.Combine(folder, recipe.Output);
        if (File.Exists(driver))
            return driver;
        Workspace.MakeCache(folder);
        string beside = Path.Combine(folder, Guid.NewGuid().ToString("N")[..8] + "-" + recipe.Output);
        try
        {
            await CompileAsync(workspace.DriverSources, compiler, recipe, beside, cancel).ConfigureAwait(false);
            File.Move(beside, driver, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
        return driver;
    }

    private static string[] Compiler(DriverRecipe recipe)
    {
        string? set = recipe.HonorsCc ? Environment.GetEnvironmentVariable("CC") : null;
        if (!string.IsNullOrWhiteSpace(set))
        {
            var words = set.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return Programs.Find(words[0]) is not null ? words
                : throw new TargetUnavailableException(
                    $"CC is '{set}', but there is no '{words[0]}' on the PATH; set CC to a C compiler or unset it");
        }
        return recipe.Compilers.FirstOrDefault(c => Programs.Find(c) is not null) is { } found ? [found]
            : throw new TargetUnavailableException(
                $"no C compiler: none of {string.Join(", ", recipe.Compilers)} is on the PATH; install one "
                + "(Debian: gcc; NetBSD: the comp set; Windows: the Visual Studio build tools or mingw-w64), or set CC");
    }

    private static string Key(string sources, string[] compiler, DriverRecipe recipe)
    {
        string all = string.Join('\0', [sources, .. compiler, .. recipe.Flags, .. recipe.Libraries]);
        return sources[..8] + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..8];
    }

    private static async Task CompileAsync(
        string sources, string[] compiler, DriverRecipe recipe, string output, CancellationToken cancel)
    {
        var info = ChildProcess.Quiet(compiler[0]);
        info.WorkingDirectory = sources;
        var files = Files(sources, "*.c").Select(f => Path.GetFileName(f));
        string[] arguments = [.. compiler[1..], .. recipe.Flags, .. files, "-o", output, .. recipe.Libraries];
        foreach (string argument in arguments)
            info.ArgumentList.Add(argument);
        var (code, text) = await ChildProcess.RunAsync(info, Limit, cancel).ConfigureAwait(false);
        if (code != 0)
            throw new TargetUnavailableException(
                $"'{string.Join(' ', compiler)}' does not build the driver in {sources}:\n{text.Trim()}");
    }

    internal static IEnumerable<string> Files(string folder, params string[] patterns) =>
        patterns.SelectMany(p => Directory.EnumerateFiles(folder, p)).Order(StringComparer.Ordinal);
}
