using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed partial class SameAgainTests : CliTest
{
    /// <summary>
    /// Process ids, times of arrival, what the system tells of a connection, durations that fail; and cases that wait, beside
    /// each other. The verdict of none depends on how soon the machine gets to it.
    /// </summary>
    private static readonly string[] Only =
    [
        "SO_TYPE", "SO_RCVBUF", "SO_PASSCRED", "SO_PEERCRED", "SO_BINDTODEVICE",
        "SO_TIMESTAMP/message", "SO_TIMESTAMP/off-on-off", "SO_TIMESTAMPNS/message",
        "TCP_INFO/probe-get", "SO_LINGER/shutdown", "SO_RCVLOWAT/waits", "SO_RCVLOWAT/waits-datagram", "contract/booleans",
    ];

    [Test]
    [CancelAfter(300_000)]
    public async Task A_second_run_of_the_real_expectations_differs_in_its_times_alone_and_in_what_they_say_varies()
    {
        string[] only = [.. Only.SelectMany(o => new[] { "--only", o })];
        (await SockconfAsync(["run", "--out", "one", .. only])).EndsWith(0);
        (await SockconfAsync(["run", "--out", "two", .. only])).EndsWith(0);
        var catalog = CatalogReader.Read(CatalogFiles.Load(Repository.Path("expectations")), out _);
        var one = RunFileReader.Read(In("one", "runs", "local.jsonl"));
        var two = RunFileReader.Read(In("two", "runs", "local.jsonl"));
        var instances = Planner.Plan(catalog, "linux", Only).Instances;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Cases, Has.Count.GreaterThan(200).And.Count.EqualTo(two.Cases.Count));
            Assert.That(
                one.Cases.Zip(two.Cases).Count(c => Text(c.First) != Text(c.Second)),
                Is.GreaterThan(20),
                "there must be something that varies");
            Assert.That(
                one.Cases.Zip(two.Cases).Where(c => Lasting(c.First, instances) != Lasting(c.Second, instances))
                    .Select(c => $"{Lasting(c.First, instances)}\n--- and then ---\n{Lasting(c.Second, instances)}"),
                Is.Empty);
            Assert.That(HeaderLine("two"), Is.EqualTo(HeaderLine("one")));
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_second_run_writes_the_same_file_but_for_its_times()
    {
        string folder = new TinyExpectations(In("e")).Folder;
        await SockconfAsync("run", "--out", "one", "--expectations", folder);
        await SockconfAsync("run", "--out", "two", "--expectations", folder);
        const string withoutTimes = "sed -E 's/,\"us\":\\[[^]]*\\]//; s/\"started\":\"[^\"]*\"//'";
        var texts = await ShellAsync(
            $"for each in one two; do {withoutTimes} $each/runs/local.jsonl > $each.text; done; cmp one.text two.text");
        texts.EndsWith(0);
        Assert.That(File.ReadLines(In("one.text")).Count(), Is.EqualTo(12));
    }

    /// <summary>The first line of a run file without the time.</summary>
    private string HeaderLine(string folder) => Started().Replace(File.ReadLines(In(folder, "runs", "local.jsonl")).First(), "");

    [GeneratedRegex("\"started\":\"[^\"]*\"")]
    private static partial Regex Started();

    /// <summary>All of a case that must be the same each time.</summary>
    private static string Lasting(RunCase each, IReadOnlyDictionary<string, CaseInstance> instances) =>
        Text(RunComparison.Normalise(each, instances[each.Transcript.CaseId]));

    private static string Text(RunCase each)
    {
        var exchanges = each.Transcript.Exchanges.Select(e => $"{e.Request}: {e.Reply.Text}");
        string[] lines = [$"{each.Transcript.CaseId} {each.Transcript.Hash}", .. exchanges, string.Join('\n', each.Verdicts)];
        return string.Join('\n', lines);
    }
}
