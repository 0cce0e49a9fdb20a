using YamlDotNet.RepresentationModel;

namespace SockConformance.Tool.Tests;

/// <summary>What continuous integration and the scripts call is there.</summary>
[TestFixture]
internal sealed class WorkflowTests : CliTest
{
    private static readonly string Workflow = Repository.Path(".github", "workflows", "conformance.yml");

    private static IEnumerable<string> Workflows => Files("*.yml", ".github", "workflows");

    private static IEnumerable<string> Files(string pattern, params string[] folder) =>
        Directory.EnumerateFiles(Repository.Path(folder), pattern).Select(f => Path.GetRelativePath(Repository.Root, f));

    private static IEnumerable<string> Callers =>
        Directory.EnumerateFiles(Repository.Path("tools", "ci"), "*.sh").Select(f => Path.GetRelativePath(Repository.Root, f))
            .Concat(Workflows)
            .Concat([Path.Combine("tools", "action", "gate.sh"), Path.Combine("tools", "action", "action.yml")])
            .Concat(["README.md", "CONTRIBUTING.md", Path.Combine(".ci", "run")]);

    [TestCaseSource(nameof(Callers))]
    [CancelAfter(120_000)]
    public async Task Every_command_and_option_that_is_called_is_there(string caller) =>
        Assert.That(await ComplaintsAsync(await File.ReadAllTextAsync(Repository.Path(caller))), Is.Empty);

    [TestCaseSource(nameof(Callers))]
    public void Every_script_and_project_that_is_called_is_there(string caller) =>
        Assert.That(
            CommandLines.Paths(File.ReadAllText(Repository.Path(caller)))
                .Where(p => !File.Exists(Repository.Path(p)) && !Directory.Exists(Repository.Path(p))),
            Is.Empty);

    [TestCase("dotnet run --project tools/sockconf -c Release -- runn --out x", "runn")]
    [TestCase("    sockconf run --strictly > x", "run --strictly")]
    [CancelAfter(120_000)]
    public async Task A_command_or_an_option_that_is_not_there_is_found(string line, string complaint) =>
        Assert.That(await ComplaintsAsync(line), Is.EqualTo(new[] { complaint }));

    [Test]
    public void The_workflow_calls_sockconf_on_each_system() =>
        Assert.That(
            Jobs().Where(j => Steps(j.Value).SelectMany(s => CommandLines.OfSockconf(Text(s, "run"))).Any()).Select(j => j.Key),
            Is.EqualTo(new[] { "ubuntu", "windows", "netbsd", "kernels", "pages" }));

    [Test]
    public void Every_job_that_another_needs_is_there()
    {
        var jobs = Jobs();
        var needed = jobs.Values.SelectMany(Needs).Select(n => n.ToString()).ToList();

        Assert.That(needed.Distinct(), Is.Not.Empty.And.SubsetOf(jobs.Keys));
    }

    [Test]
    public void Every_artifact_that_is_downloaded_was_uploaded_in_a_job_before()
    {
        var steps = Jobs().Values.SelectMany(Steps).ToList();
        var uploaded = steps.Where(s => Uses(s, "actions/upload-artifact")).Select(s => Text(With(s), "name")).ToList();
        var downloads = steps.Where(s => Uses(s, "actions/download-artifact")).Select(With).ToList();

        using (Assert.EnterMultipleScope())
        {
            string[] runs = ["runs-ubuntu", "runs-windows", "runs-netbsd", "runs-kernels"];
            Assert.That(uploaded, Is.Unique.And.EquivalentTo((string[])[.. runs, "plan-netbsd", "mutation", "fuzz-failed"]));
            Assert.That(downloads.Select(d => Text(d, "name")).Where(n => n.Length > 0), Is.Not.Empty.And.SubsetOf(uploaded));
            Assert.That(downloads.Select(d => Text(d, "pattern")).Where(p => p.Length > 0), Is.EqualTo(new[] { "runs-*" }));
        }
    }

    [Test]
    public void Nothing_is_run_with_more_rights_than_it_needs()
    {
        var jobs = Jobs();

        Assert.That(Root()["permissions"].ToString(), Is.EqualTo("{ { contents, read } }"));
        Assert.That(
            jobs.Where(j => j.Value.Children.ContainsKey("permissions")).Select(j => j.Key),
            Is.EqualTo(new[] { "publish" }));
    }

    /// <summary>Calls of a command, or of an option of it, that the program does not have.</summary>
    private async Task<List<string>> ComplaintsAsync(string text)
    {
        var complaints = new List<string>();
        var known = new Dictionary<string, HashSet<string>?>(StringComparer.Ordinal);
        foreach (var words in CommandLines.OfSockconf(text))
        {
            if (!known.TryGetValue(words[0], out var options))
                known[words[0]] = options = await OptionsAsync(words[0]);
            if (options is null)
                complaints.Add(words[0]);
            else
                complaints.AddRange(words.Where(w => IsOption(w) && !options.Contains(w)).Select(w => $"{words[0]} {w}"));
        }
        return complaints;
    }

    /// <summary>The options of a command, by its help; null when there is no such command.</summary>
    private async Task<HashSet<string>?> OptionsAsync(string command)
    {
        var answer = await SockconfAsync(command, "--help");
        return answer.Code != 0 || !answer.Out.Contains($"sockconf {command}", StringComparison.Ordinal) ? null
            : [.. answer.Out.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(IsOption)];
    }

    private static YamlMappingNode Root()
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(Workflow);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static Dictionary<string, YamlMappingNode> Jobs() =>
        ((YamlMappingNode)Root()["jobs"]).Children.ToDictionary(j => j.Key.ToString(), j => (YamlMappingNode)j.Value);

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) =>
        ((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>();

    private static IEnumerable<YamlNode> Needs(YamlMappingNode job) => !job.Children.TryGetValue("needs", out var needs) ? []
        : needs is YamlSequenceNode all ? all.Children
        : [needs];

    private static bool Uses(YamlMappingNode step, string action) =>
        Text(step, "uses").StartsWith(action + "@", StringComparison.Ordinal);

    private static YamlMappingNode With(YamlMappingNode step) => (YamlMappingNode)step["with"];

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static string Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? value.ToString() : "";
}
