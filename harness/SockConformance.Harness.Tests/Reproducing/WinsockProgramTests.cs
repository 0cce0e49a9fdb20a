using SockConformance.Harness.Driving;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Reproducing;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>Programs for Winsock show what the driver shows when it does the same steps, both under Wine.</summary>
[Platform("Linux")]
public sealed class WinsockProgramTests
{
    private const string Compiler = "x86_64-w64-mingw32-gcc";

    [Test]
    [CancelAfter(600_000)]
    public async Task Eight_cases_show_under_wine_what_their_transcripts_show(CancellationToken cancel)
    {
        var driver = await DriverAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("sockconf-reproduce-");
        try
        {
            var differences = new List<string>();
            foreach (var (planned, program) in Spread(8))
                differences.AddRange(
                    (await CompareAsync(driver, folder.FullName, planned, program, cancel)).Select(d => $"{planned.Id}: {d}"));
            Assert.That(differences, Is.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void The_eight_do_most_of_what_steps_can_be()
    {
        var all = Programs.All("winsock").Where(p => p.Program.Text is not null).SelectMany(p => p.Case.Requests).Select(Verb)
            .Distinct().ToList();
        var done = Spread(8).SelectMany(p => p.Case.Requests).Select(Verb).Distinct().ToList();

        Assert.That(all, Has.Count.GreaterThan(20));
        Assert.That(done, Has.Count.GreaterThanOrEqualTo(all.Count * 3 / 4), $"without {string.Join(' ', all.Except(done))}");
    }

    /// <summary>
    /// Each is the case that has the most kinds of steps that those before it have not; of as many the one that hashes lowest.
    /// </summary>
    private static List<(PlannedCase Case, Reproduction Program)> Spread(int count)
    {
        var left = Programs.All("winsock").Where(p => p.Program.Text is not null)
            .OrderBy(p => p.Case.Hash, StringComparer.Ordinal)
            .ThenBy(p => p.Case.Id, StringComparer.Ordinal)
            .Select(p => (p.Case, p.Program, Verbs: p.Case.Requests.Select(Verb).ToHashSet())).ToList();
        var chosen = new List<(PlannedCase, Reproduction)>();
        var seen = new HashSet<string>();
        while (chosen.Count < count)
        {
            var next = left.MaxBy(p => p.Verbs.Count(v => !seen.Contains(v)));
            left.Remove(next);
            seen.UnionWith(next.Verbs);
            chosen.Add((next.Case, next.Program));
        }
        return chosen;
    }

    private static string Verb(string request) => request.Split(' ')[0];

    private static async Task<IEnumerable<string>> CompareAsync(
        DriverCommand driver, string folder, PlannedCase planned, Reproduction program, CancellationToken cancel)
    {
        string source = Path.Combine(folder, program.FileName);
        string built = Path.ChangeExtension(source, ".exe"), plan = Path.ChangeExtension(source, ".plan");
        await File.WriteAllTextAsync(source, program.Text, cancel);
        await File.WriteAllLinesAsync(plan, planned.Requests.Prepend(planned.Opening), cancel);
        string[] arguments = ["-Wall", "-Wextra", "-Werror", "-o", built, source, "-lws2_32"];
        var (status, complaints) = await Programs.RunAsync(Compiler, arguments, cancel);
        if (status != 0)
            return [complaints];
        string output = await RunAsync(driver, "/dev/null", [driver.FileName, built], folder, cancel);
        string transcript = await RunAsync(driver, plan, [driver.FileName, .. driver.Arguments], folder, cancel);
        var replies = transcript.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(Reply.Parse).ToList();
        return [.. Likeness.Differences(Programs.Plan("winsock").Instances[planned.Id], replies, output)];
    }

    /// <summary>
    /// Runs a command with the variables of the target; what it wrote goes through a file, since Wine's own services would hold a
    /// pipe open.
    /// </summary>
    private static async Task<string> RunAsync(
        DriverCommand driver, string input, IReadOnlyList<string> command, string folder, CancellationToken cancel)
    {
        string output = Path.Combine(folder, "output");
        var variables = driver.Environment.Select(e => $"{e.Key}={e.Value}");
        const string redirect = "input=$1; output=$2; shift 2; exec \"$@\" <\"$input\" >\"$output\" 2>/dev/null";
        await Programs.RunAsync("env", [.. variables, "sh", "-c", redirect, "sh", input, output, .. command], cancel);
        return await File.ReadAllTextAsync(output, cancel);
    }

    private static async Task<DriverCommand> DriverAsync(CancellationToken cancel)
    {
        var workspace = Workspace.Find(Repository.Root);
        try
        {
            return await TargetLauncher.PrepareAsync(workspace, TargetList.Read(workspace, null).Find("wine"), cancel);
        }
        catch (TargetUnavailableException e) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Ignore(e.Message);
            throw;
        }
    }
}
