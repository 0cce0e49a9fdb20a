using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed class SameAgainTests : CliTest
{
    private static readonly string[] Only = ["--only", "SO_TYPE", "--only", "SOL_SOCKET/SO_KEEPALIVE/probe-*", "--only", "SO_RCVBUF", "--only", "contract/booleans"];

    [Test]
    [CancelAfter(60_000)]
    public async Task A_second_run_of_the_real_expectations_differs_in_its_times_alone_and_in_what_they_say_varies()
    {
        (await SockconfAsync(["run", "--out", "one", .. Only])).EndsWith(0);
        (await SockconfAsync(["run", "--out", "two", .. Only])).EndsWith(0);
        var catalog = CatalogReader.Read(CatalogFiles.Load(Repository.Path("expectations")), out _);
        var one = RunFileReader.Read(In("one", "runs", "local.jsonl"));
        var two = RunFileReader.Read(In("two", "runs", "local.jsonl"));
        var instances = Planner.Plan(catalog, "linux", one.Header.Only).Instances;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Cases, Has.Count.GreaterThan(100));
            Assert.That(two.Header with { Started = default, Hello = one.Header.Hello, Only = one.Header.Only }, Is.EqualTo(one.Header with { Started = default }));
            Assert.That(two.Header.Hello.Reply.Line, Is.EqualTo(one.Header.Hello.Reply.Line));
            Assert.That(Lasting(two, instances), Is.EqualTo(Lasting(one, instances)));
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_second_run_writes_the_same_file_but_for_its_times()
    {
        string folder = new TinyExpectations(In("e")).Folder;
        await SockconfAsync("run", "--out", "one", "--expectations", folder);
        await SockconfAsync("run", "--out", "two", "--expectations", folder);
        var texts = await ShellAsync("for each in one two; do sed -E 's/,\"us\":\\[[^]]*\\]//; s/\"started\":\"[^\"]*\"//' $each/runs/local.jsonl > $each.text; done; cmp one.text two.text");
        texts.EndsWith(0);
        Assert.That(File.ReadLines(In("one.text")).Count(), Is.EqualTo(12));
    }

    /// <summary>All of a run that must be the same each time.</summary>
    private static List<string> Lasting(Run run, IReadOnlyDictionary<string, CaseInstance> instances) =>
    [
        .. run.Cases.SelectMany(c => c.Transcript.Exchanges
            .Where((_, i) => instances[c.Transcript.CaseId] is var instance && !(instance.Steps[i].Label is { } label && instance.Case.Varies.Any(v => v.Split('.')[0] == label)))
            .Select(e => $"{c.Transcript.CaseId} {c.Transcript.Hash} {e.Request}: {e.Reply.Text}")
            .Concat(c.Verdicts.Select(v => $"{c.Transcript.CaseId} {v}"))),
    ];
}
