using System.Text.Json;

namespace SockConformance.Tool.Tests;

[TestFixture]
internal sealed class BenchTests : CliTest
{
    [Test]
    [CancelAfter(240_000)]
    public async Task A_measurement_is_kept_told_and_shown_on_the_site()
    {
        var tiny = new TinyExpectations(In("tiny"));
        var answer = (await SockconfAsync("bench", "--rounds", "6", "--expectations", tiny.Folder, "--out", In("out")))
            .EndsWith(0);
        var texts = await File.ReadAllLinesAsync(In("out", "costs", "local.jsonl"));
        var lines = texts.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var calls = lines.Where(l => l.TryGetProperty("option", out _)).Select(CallOf);
        Assert.Multiple(() =>
        {
            Assert.That(
                calls,
                Is.EqualTo(new[]
                {
                    "get SOL_SOCKET/SO_KEEPALIVE", "set SOL_SOCKET/SO_KEEPALIVE", "get SOL_SOCKET/SO_RCVBUF",
                    "set SOL_SOCKET/SO_RCVBUF",
                }));
            Assert.That(lines[0].GetProperty("format").GetString(), Is.EqualTo("sockconformance-cost"));
            Assert.That(answer.Out, Does.Contain("SOL_SOCKET/SO_KEEPALIVE").And.Contain("an empty system call").And.Contain("±"));
            Assert.That(File.ReadAllText(In("out", "costs.html")), Does.Contain("<svg").And.Contain("SO_KEEPALIVE"));
            Assert.That(Directory.GetFiles(In("out", "costs")), Has.Length.EqualTo(1), "nothing is left beside it");
            Assert.That(Directory.GetFileSystemEntries(Temporary), Is.Empty);
        });
    }

    [Test]
    [CancelAfter(240_000)]
    public async Task The_measurement_before_is_kept_to_be_compared_with()
    {
        var tiny = new TinyExpectations(In("tiny"));
        string[] command =
            ["bench", "--rounds", "6", "--only", "SO_KEEPALIVE", "--expectations", tiny.Folder, "--out", In("out")];
        (await SockconfAsync(command)).EndsWith(0);
        string first = await File.ReadAllTextAsync(In("out", "costs", "local.jsonl"));
        (await SockconfAsync(command)).EndsWith(0);
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(In("out", "costs", "local.before.jsonl")), Is.EqualTo(first));
            Assert.That(File.ReadAllText(In("out", "costs.html")), Does.Match("(Changed s|S)ince the measurement of"));
        });
    }

    [Test]
    [CancelAfter(240_000)]
    public async Task A_measurement_of_one_option_leaves_those_of_the_others()
    {
        var tiny = new TinyExpectations(In("tiny"));
        string[] command = ["bench", "--rounds", "6", "--expectations", tiny.Folder, "--out", In("out")];
        (await SockconfAsync(command)).EndsWith(0);
        var whole = await CallsAsync("local.jsonl");
        var answer = (await SockconfAsync([.. command, "--only", "SO_KEEPALIVE"])).EndsWith(0);
        var joined = await CallsAsync("local.jsonl");
        Assert.Multiple(() =>
        {
            Assert.That(joined.Keys, Is.EqualTo(whole.Keys));
            Assert.That(
                joined.Where(c => joined[c.Key] != whole[c.Key]).Select(c => c.Key),
                Is.EqualTo(new[] { "get SOL_SOCKET/SO_KEEPALIVE", "set SOL_SOCKET/SO_KEEPALIVE" }));
            Assert.That(answer.All, Does.Contain("keeps 2 calls that were measured before"));
        });
    }

    [Test]
    [CancelAfter(240_000)]
    public async Task A_whole_measurement_by_other_expectations_is_kept_beside_those_of_one_option()
    {
        var tiny = new TinyExpectations(In("tiny"));
        string[] command = ["bench", "--rounds", "6", "--expectations", tiny.Folder, "--out", In("out")];
        (await SockconfAsync(command)).EndsWith(0);
        string first = await File.ReadAllTextAsync(In("out", "costs", "local.jsonl"));
        await File.AppendAllTextAsync(Path.Combine(tiny.Folder, "setups.yaml"), "# changed\n");
        var answer = (await SockconfAsync([.. command, "--only", "SO_KEEPALIVE"])).EndsWith(0);
        (await SockconfAsync([.. command, "--only", "SO_KEEPALIVE"])).EndsWith(0);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Error, Does.Contain("the expectations have changed since").And.Contain("local.before.jsonl"));
            Assert.That(
                CallsAsync("local.jsonl").Result.Keys,
                Is.EqualTo(new[] { "get SOL_SOCKET/SO_KEEPALIVE", "set SOL_SOCKET/SO_KEEPALIVE" }));
            Assert.That(File.ReadAllText(In("out", "costs", "local.before.jsonl")), Is.EqualTo(first));
        });
    }

    [TestCase("--rounds 5", "--rounds is 5; allowed is 6 (fewer tell nothing of the noise) to 1000")]
    [TestCase("--rounds 1001", "allowed is 6")]
    [TestCase("--rounds many", "many")]
    [TestCase("--only SO_NOTHING", "no case of linux matches 'SO_NOTHING'")]
    [TestCase("--target nowhere", "nowhere")]
    [CancelAfter(60_000)]
    public async Task A_wrong_command_line_is_told_with_what_is_allowed(string line, string message) =>
        (await SockconfAsync(["bench", "--out", In("out"), .. line.Split(' ')])).ComplainsWith(2, message);

    [Test]
    [CancelAfter(60_000)]
    public async Task A_cost_file_that_is_cut_short_is_left_out_of_the_site_and_told()
    {
        var tiny = new TinyExpectations(In("tiny"));
        Directory.CreateDirectory(In("out", "costs"));
        await File.WriteAllTextAsync(In("out", "costs", "local.jsonl"), "{\"format\":\"sockconformance-cost\"");
        var answer = (await SockconfAsync("run", "--only", "SO_KEEPALIVE", "--expectations", tiny.Folder, "--out", In("out")))
            .EndsWith(0);
        Assert.That(
            answer.Error,
            Does.Contain("left out of the page of costs: ").And.Contain("local.jsonl:1: the line is damaged"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_folder_without_cost_files_is_told()
    {
        var tiny = new TinyExpectations(In("tiny"));
        (await SockconfAsync("run", "--only", "SO_KEEPALIVE", "--expectations", tiny.Folder, "--out", In("out"))).EndsWith(0);
        string[] options = ["--costs", In("nowhere"), "--expectations", tiny.Folder, "--out", In("out")];
        (await SockconfAsync(["report", In("out", "runs"), .. options]))
            .ComplainsWith(2, $"the folder '{In("nowhere")}' has no cost files; 'sockconf bench' writes them");
    }

    private async Task<Dictionary<string, string>> CallsAsync(string file)
    {
        var lines = await File.ReadAllLinesAsync(In("out", "costs", file));
        var calls = lines.Where(l => l.StartsWith("{\"option\":", StringComparison.Ordinal));
        return calls.ToDictionary(l => CallOf(JsonDocument.Parse(l).RootElement));
    }

    private static string CallOf(JsonElement entry) => $"{entry.GetProperty("call")} {entry.GetProperty("option")}";
}
