using System.Diagnostics;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Reproducing;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>The programs of the expectations of this repository.</summary>
internal static class Programs
{
    private static readonly Lazy<Catalog> Real =
        new(() => TestCatalogs.ReadWhole(CatalogFiles.Load(Repository.Path("expectations"))));

    private static readonly Dictionary<string, Lazy<Plan>> Plans =
        new[] { "linux", "netbsd", "winsock" }.ToDictionary(p => p, p => new Lazy<Plan>(() => Planner.Plan(Real.Value, p)));

    public static Plan Plan(string platform) => Plans[platform].Value;

    public static Reproduction Write(string platform, string id, Language language = Language.C) =>
        Reproducer.Write(Plan(platform).Instances[id], language);

    public static IEnumerable<(PlannedCase Case, Reproduction Program)> All(string platform, Language language = Language.C) =>
        Plan(platform).Cases.Select(c => (c, Reproducer.Write(Plan(platform).Instances[c.Id], language)));

    /// <summary>The cases of a platform that are programs in C.</summary>
    public static IEnumerable<PlannedCase> Written(string platform) =>
        All(platform).Where(p => p.Program.Text is not null).Select(p => p.Case);

    /// <summary>
    /// Cases spread over all that steps can be: for each verb, type of value, place of a buffer and kind of address the one that
    /// hashes lowest, then the lowest of the rest. The same cases are taken on each machine.
    /// </summary>
    public static IReadOnlyList<PlannedCase> Sample(string platform, int count)
    {
        var byHash = Written(platform).OrderBy(c => c.Hash, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal)
            .ToList();
        // There are more features than cases in a sample: the verbs come first.
        var verbs = WithNew(byHash, r => Features(r).Take(1));
        var spread = verbs.Concat(WithNew(byHash, Features)).Distinct().ToList();
        return [.. spread.Concat(byHash.Except(spread)).Take(count).OrderBy(c => c.Id, StringComparer.Ordinal)];
    }

    /// <summary>The cases that have a feature which none before them has.</summary>
    private static List<PlannedCase> WithNew(IReadOnlyList<PlannedCase> cases, Func<string, IEnumerable<string>> features)
    {
        var seen = new HashSet<string>();
        bool HasNew(PlannedCase each) =>
            each.Requests.SelectMany(features).ToList().Aggregate(false, (isNew, feature) => seen.Add(feature) | isNew);
        return [.. cases.Where(HasNew)];
    }

    /// <summary>What a step is: its verb, and of an option the type and where its buffer lies.</summary>
    public static IEnumerable<string> Features(string request)
    {
        var words = request.Split(' ');
        yield return words[0];
        if (words[0] is "getsockopt" or "setsockopt" or "getsockopt2")
            foreach (string feature in words.Skip(4).Take(1).Concat(words.Where(IsPlacement)))
                yield return words[0] + " " + feature;
        if (words[0] == "recvmsg" && words.Any(w => w.StartsWith("want=", StringComparison.Ordinal)))
            yield return "recvmsg want";
        if (words[0] is "after" or "descriptor")
            yield return words[0] + " " + words[2].Split(':')[0];
    }

    /// <summary>Runs a program to its end: its exit status and all that it wrote.</summary>
    public static async Task<(int Status, string Output)> RunAsync(
        string file, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var info = new ProcessStartInfo(file) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
            info.ArgumentList.Add(argument);
        using var process = Process.Start(info)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancel);
            string output = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return (process.ExitCode, output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsPlacement(string word) =>
        word.StartsWith("buffer=", StringComparison.Ordinal) || word.StartsWith("optlen=", StringComparison.Ordinal);
}
