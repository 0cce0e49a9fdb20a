using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>Programs for Linux show what the driver shows when it does the same steps.</summary>
[Platform("Linux")]
public sealed class LinuxProgramTests
{
    private const int Batches = 10;

    private static readonly DriverRecipe Recipe = new(["cc"], ["-O1"], [], "sockdriver", HonorsCc: false);

    private static readonly Lazy<Task<string>> Driver = new(() =>
        DriverBuild.EnsureAsync(Workspace.Find(AppContext.BaseDirectory), Recipe, CancellationToken.None));

    [Test]
    [CancelAfter(600_000)]
    public async Task Fifty_cases_show_what_their_transcripts_show_and_end_as_their_verdicts_say(
        [Range(0, Batches - 1)] int batch, CancellationToken cancel)
    {
        string driver = await Driver.Value;
        var folder = Directory.CreateTempSubdirectory("sockconf-reproduce-");
        try
        {
            var cases = Programs.Sample("linux", 50).Where((_, i) => i % Batches == batch);
            var differences = new List<string>();
            foreach (var planned in cases)
                differences.AddRange(
                    (await CompareAsync(driver, folder.FullName, planned.Id, cancel)).Select(d => $"{planned.Id}: {d}"));
            Assert.That(differences, Is.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void The_sample_has_every_kind_of_step_that_cases_have()
    {
        string[] Kinds(IEnumerable<PlannedCase> cases)
        {
            var verbs = cases.SelectMany(c => c.Requests).Select(r => r.Split(' ')[0]);
            return [.. verbs.Distinct().Order(StringComparer.Ordinal)];
        }

        Assert.That(Kinds(Programs.Sample("linux", 50)), Is.EqualTo(Kinds(Programs.Written("linux"))));
    }

    private static async Task<IReadOnlyList<string>> CompareAsync(
        string driver, string folder, string id, CancellationToken cancel)
    {
        var planned = Programs.Plan("linux").Cases.Single(c => c.Id == id);
        var program = Programs.Write("linux", id);
        string source = Path.Combine(folder, program.FileName);
        string built = Path.ChangeExtension(source, ".out"), plan = Path.ChangeExtension(source, ".plan");
        await File.WriteAllTextAsync(source, program.Text, cancel);
        await File.WriteAllLinesAsync(plan, planned.Requests.Prepend(planned.Opening).Prepend("hello"), cancel);
        var (status, complaints) = await Programs.RunAsync("cc", ["-Wall", "-Wextra", "-Werror", "-o", built, source], cancel);
        if (status != 0)
            return [complaints];
        var (ended, output) = await Programs.RunAsync(built, [], cancel);
        var (_, transcript) = await Programs.RunAsync("sh", ["-c", "exec \"$0\" < \"$1\"", driver, plan], cancel);
        var replies = transcript.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Reply.Parse).ToList();
        var instance = Programs.Plan("linux").Instances[id];
        var told = Likeness.Differences(instance, replies.Skip(2).ToList(), output);
        return [.. told, .. Endings.Differences(instance, planned, replies[0], replies.Skip(2).ToList(), ended)];
    }
}
