using System.Text.Json;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool.Tests;

/// <summary><c>check</c> tells what sources should know of the options that they use.</summary>
[TestFixture]
internal sealed class CheckTests : CliTest
{
    private const string Source = "int x(int s) {\n    return f(s, SO_REUSEPORT) + f(s, SO_RCVTIMEO);\n}\n";

    private const string Refusal = "err ENOPROTOOPT 92 via=header\"]],";
    private const string SetRefusal = "SO_KEEPALIVE=9 bool value=1\",\"err ENOPROTOOPT 92 via=header\"]],";

    [SetUp]
    public void WriteSource()
    {
        Directory.CreateDirectory(In("src", "node_modules"));
        File.WriteAllText(In("src", "a.c"), Source);
        File.WriteAllText(In("src", "node_modules", "b.c"), Source);
        File.WriteAllText(In("fine.c"), "int x(int s) { return f(s, SO_LINGER); } // sockconf-ignore\n");
        File.WriteAllText(In("notes.txt"), Source);
        Directory.CreateDirectory(In("empty"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task People_get_a_line_for_each_finding_with_its_place_and_the_advice()
    {
        var answer = (await SockconfAsync("check", "src", "--systems", "linux >= 5.10, windows 10")).EndsWith(1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Lines, Has.One.EqualTo("src/a.c:2:17: missing: SO_REUSEPORT: windows 10: not there"));
            Assert.That(answer.Lines, Has.One.StartsWith("src/a.c:2:38: differs-unit: SO_RCVTIMEO"));
            Assert.That(answer.Lines, Has.Some.StartsWith("    advice: "));
            Assert.That(answer.Out, Does.Not.Contain("node_modules"));
            Assert.That(answer.Error, Does.StartWith("1 file, 2 uses of 2 options: 1 missing, "));
        }
    }

    [TestCase("src --systems linux>=5.10,windows", 1)]
    [TestCase("src --systems linux>=5.10,windows --fail-on missing", 1)]
    [TestCase("src --systems linux>=5.10,windows --fail-on none", 0)]
    [TestCase("src/a.c --systems linux>=5.10", 0)]
    [TestCase("src --systems linux>=5.10,netbsd --fail-on missing", 0)]
    [TestCase("fine.c", 0)]
    [CancelAfter(120_000)]
    public async Task It_ends_with_1_where_something_is_found_that_is_to_fail(string line, int code) =>
        (await SockconfAsync(["check", .. line.Split(' ')])).EndsWith(code);

    [TestCase("nowhere", "there is no file or folder 'nowhere'")]
    [TestCase("notes.txt", "'notes.txt' is of no language that check reads; allowed: files that end with .c, .h")]
    [TestCase("empty", "the folder 'empty' has no sources")]
    [TestCase("src --systems beos", "the system 'beos' is not known; allowed: linux, netbsd, windows", "wine")]
    [TestCase("src --fail-on mising", "--fail-on does not know 'mising'", "did you mean 'missing'?")]
    [TestCase("src --json --sarif", "give one of them")]
    [TestCase("", "'path'")]
    [CancelAfter(120_000)]
    public async Task Wrong_use_ends_with_2_and_says_what_is_allowed(string line, string says, string also = "") =>
        (await SockconfAsync(["check", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)])).ComplainsWith(2, says, also);

    [Test]
    [CancelAfter(120_000)]
    public async Task Programs_get_the_same_as_JSON()
    {
        var answer = (await SockconfAsync("check", "src", "fine.c", "--json", "--systems", "windows,netbsd")).EndsWith(1);

        using var json = JsonDocument.Parse(answer.Out);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        var missing = findings.Single(f => f.GetProperty("kind").GetString() == "missing");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(missing.GetProperty("options")[0].GetString(), Is.EqualTo("SOL_SOCKET/SO_REUSEPORT"));
            Assert.That(missing.GetProperty("notes")[0].GetProperty("systems")[0].GetString(), Is.EqualTo("windows"));
            Assert.That((missing.GetProperty("line").GetInt32(), missing.GetProperty("column").GetInt32()), Is.EqualTo((2, 17)));
        }
    }

    [TestCase("local", 1)]
    [TestCase("none", 0)]
    [Platform("Linux")]
    [CancelAfter(120_000)]
    public async Task An_option_that_a_run_of_the_system_refused_is_missing_there(string target, int code)
    {
        string refused = TinyRun.Replaced(await TinyRun.TextAsync(), "\"target\":\"local\"", $"\"target\":\"{target}\"");
        refused = TinyRun.Replaced(refused, "ok value=0 len=4 size=4 written=4 raw=00000000 via=header\"]],", Refusal);
        refused = TinyRun.Replaced(refused, "SO_KEEPALIVE=9 bool value=1\",\"ok size=4 via=header\"]],", SetRefusal);
        await File.WriteAllTextAsync(In("run.jsonl"), refused);
        await File.WriteAllTextAsync(In("b.c"), "f(SO_KEEPALIVE);");

        string[] line = ["check", "b.c", "--systems", "local", "--runs", "run.jsonl", "--expectations"];
        var answer = (await SockconfAsync([.. line, new TinyExpectations(In("e")).Folder])).EndsWith(code);

        const string found = "b.c:1:3: missing: SO_KEEPALIVE: local: a run answered ENOPROTOOPT";
        Assert.That(answer.Lines, code == 0 ? Is.Empty : Is.EqualTo(new[] { found }));
    }

    /// <summary>The other way round, so that the check is known to find something, is a result without its message.</summary>
    [TestCase("message", 0)]
    [TestCase("massage", 1)]
    [Platform("Linux")]
    [CancelAfter(120_000)]
    public async Task What_services_get_is_what_the_schema_of_SARIF_takes(string key, int code)
    {
        string package = Path.Combine(Workspace.CacheFolder(), "sarif");
        if (!Directory.Exists(package))
            Missing("tools/ci/install.sh brings the package @microsoft/jest-sarif of npm");
        (await SockconfAsync("check", "src", "fine.c", "--sarif", "--out", "a.sarif")).EndsWith(1);
        string text = await File.ReadAllTextAsync(In("a.sarif"));
        await File.WriteAllTextAsync(In("a.sarif"), text.Replace("\"message\"", $"\"{key}\"", StringComparison.Ordinal));

        Assert.That(text, Does.Contain("\"uri\": \"src/a.c\"").And.Contain("\"kind\": \"inSource\""));
        string check = Repository.Path("tools", "action", "sarif.mjs");
        (await ShellAsync($"cd '{package}' && node '{check}' '{In("a.sarif")}'")).EndsWith(code);
    }
}
