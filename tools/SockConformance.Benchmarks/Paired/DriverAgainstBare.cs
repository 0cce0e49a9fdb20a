using System.Diagnostics;
using System.Globalization;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Targets;

namespace SockConformance.Benchmarks.Paired;

/// <summary>
/// Holds the driver's own figure for getsockopt(SO_RCVBUF) against a bare C loop: a fresh process of each in every round,
/// the one first in one round and the other in the next.
/// </summary>
internal static class DriverAgainstBare
{
    private const int Calls = 2000;
    private const int Batches = 11;

    private static readonly DriverRecipe Recipe = new(["cc", "gcc", "clang"], ["-O2"], [], "sockdriver", HonorsCc: true);

    /// <summary>Measures it.</summary>
    /// <exception cref="TargetUnavailableException">There is no C compiler, or it complains.</exception>
    public static async Task<PairedRatio> RunAsync(Workspace workspace, int rounds)
    {
        string driver = await DriverBuild.EnsureAsync(workspace, Recipe, CancellationToken.None).ConfigureAwait(false);
        var nativeWorkspace = workspace with { Root = NativeRoot() };
        var bareRecipe = Recipe with { Output = "bare" };
        string bare = await DriverBuild.EnsureAsync(nativeWorkspace, bareRecipe, CancellationToken.None).ConfigureAwait(false);
        string requests = "case bench 1\nsocket s AF_INET SOCK_STREAM 0\n"
            + string.Concat(Enumerable.Repeat($"bench get s SOL_SOCKET SO_RCVBUF int n={Calls}\n", Batches));
        string[] counts = [Calls.ToString(CultureInfo.InvariantCulture), Batches.ToString(CultureInfo.InvariantCulture)];
        var ratios = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            double driven = 0, bared = 0;
            for (int i = 0; i < 2; i++)
            {
                if ((i + round) % 2 == 0)
                    driven = Median(Figures(Lines(driver, [], requests)));
                else
                    bared = Median(Lines(bare, counts, ""));
            }
            ratios[round] = driven / bared;
        }
        const string what = "the driver's figure by a bare C loop's";
        return PairedRatio.FromRounds(PairedRatio.Driver, "get SO_RCVBUF (int)", what, ratios);
    }

    /// <summary>
    /// The folder that stands above a folder harness/driver, as a workspace's does; ours holds the one bare source.
    /// </summary>
    private static string NativeRoot()
    {
        string root = Path.Combine(AppContext.BaseDirectory, "bare");
        string sources = Path.Combine(root, "harness", "driver");
        Directory.CreateDirectory(sources);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "bare", "bare.c"), Path.Combine(sources, "bare.c"), overwrite: true);
        return root;
    }

    private static double Median(IEnumerable<string> numbers)
    {
        double[] read = [.. numbers.Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        return read.Length == Batches ? Statistics.Median(read) : throw new InvalidOperationException(
            $"{read.Length} of {Batches} batches were measured");
    }

    private static IEnumerable<string> Figures(string[] replies)
    {
        const string before = "ok ns=";
        return replies.Where(l => l.StartsWith(before, StringComparison.Ordinal)).Select(l => l[before.Length..]);
    }

    private static string[] Lines(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
