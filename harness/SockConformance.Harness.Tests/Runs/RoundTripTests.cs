using System.Text.Json;
using System.Text.Json.Nodes;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Runs;

public sealed class RoundTripTests
{
    [Test]
    public void A_run_that_is_read_and_written_again_has_the_same_bytes()
    {
        string text = SampleRun.TextOf(SampleRun.Started());

        Assert.That(SampleRun.TextOf(SampleRun.Read(text)), Is.EqualTo(text));
    }

    /// <summary>Cases are written piece by piece and read as records: what one does the other must know.</summary>
    [Test]
    public void The_line_of_a_case_is_that_of_its_record()
    {
        string[] all = SampleRun.TextOf(SampleRun.Started()).Split('\n');
        string[] lines = [.. all.Where(l => l.StartsWith("{\"case\"", StringComparison.Ordinal))];

        Assert.That(lines, Has.Length.EqualTo(SampleRun.Started().Cases.Count));
        foreach (string line in lines)
        {
            var record = JsonSerializer.Deserialize(line, RunJson.Default.CaseLine)!;
            Assert.That(JsonSerializer.Serialize(record, RunJson.Default.CaseLine), Is.EqualTo(line));
        }
    }

    [Test]
    public void A_header_comes_back_as_it_was()
    {
        var (before, after) = (SampleRun.Started().Header, SampleRun.Read(SampleRun.TextOf(SampleRun.Started())).Header);

        Assert.That(
            after with { Hello = before.Hello, Headers = before.Headers, Only = before.Only },
            Is.EqualTo(before));
        Assert.That((after.Hello.Reply.Line, after.Only.Single()), Is.EqualTo((before.Hello.Reply.Line, before.Only.Single())));
    }

    [Test]
    public void What_the_headers_said_comes_back_also_of_what_they_lack()
    {
        var headers = SampleRun.Read(SampleRun.TextOf(SampleRun.Started())).Header.Headers!;

        Assert.That(
            (headers.Symbols["SO_A"], headers.Symbols["SO_B"], headers.Structures["s"], headers.Layouts["s"]),
            Is.EqualTo(((long?)-7, (long?)null, (long?)8, (long?)8)));
    }

    [Test]
    public void Every_request_and_every_reply_comes_back_with_its_time()
    {
        var (before, after) = (SampleRun.Started(), SampleRun.Read(SampleRun.TextOf(SampleRun.Started())));

        Assert.That(after.Cases.Select(Log), Is.EqualTo(before.Cases.Select(Log)));

        static string Log(RunCase each) => each.Transcript.CaseId + " " + each.Transcript.Hash + "\n"
            + string.Join('\n', each.Transcript.Exchanges.Select(e => $"{e.Request} -> {e.Reply.Status} {e.Reply.Line}"));
    }

    [Test]
    public void Every_verdict_comes_back_as_it_was()
    {
        var (before, after) = (SampleRun.Started(), SampleRun.Read(SampleRun.TextOf(SampleRun.Started())));

        Assert.That(after.Cases.SelectMany(c => c.Verdicts), Is.EqualTo(before.Cases.SelectMany(c => c.Verdicts)));
    }

    [Test]
    public void The_sample_has_every_verdict() =>
        Assert.That(
            SampleRun.Started().Cases.SelectMany(c => c.Verdicts).Select(v => v.Code).Distinct(),
            Is.EquivalentTo(Enum.GetValues<VerdictCode>()));

    [Test]
    public void Cases_are_read_in_the_order_of_their_ids()
    {
        var run = SampleRun.Started();

        Assert.That(
            SampleRun.Read(SampleRun.TextOf(run with { Cases = [.. run.Cases.Reverse()] })).Cases
                .Select(c => c.Transcript.CaseId),
            Is.EqualTo(new[] { "A/a/tcp4", "B/b", "C/c" }));
    }

    [Test]
    public void Runs_that_differ_in_times_alone_are_the_same_without_started_and_us()
    {
        string one = SampleRun.TextOf(SampleRun.Started(started: 1, microseconds: 7));
        string other = SampleRun.TextOf(SampleRun.Started(started: 2, microseconds: 90_000));

        Assert.That(one, Is.Not.EqualTo(other));
        Assert.That(WithoutTimes(one), Is.EqualTo(WithoutTimes(other)));
    }

    [Test]
    public void A_line_is_one_case_and_nothing_in_it_breaks_it()
    {
        string[] lines = SampleRun.TextOf(SampleRun.Started()).Split('\n');

        Assert.That(lines, Has.Length.EqualTo(6).And.All.Match("^({.*})?$"));
    }

    [Test]
    public void A_run_that_was_ended_in_the_middle_says_so_when_it_is_read()
    {
        var run = SampleRun.Read(SampleRun.TextOf(SampleRun.Started() with { Complete = false }), allowPartial: true);

        Assert.That((run.Complete, run.Cases.Count), Is.EqualTo((false, 3)));
    }

    private static IEnumerable<string> WithoutTimes(string text)
    {
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var json = JsonNode.Parse(line)!.AsObject();
            json.Remove("started");
            json.Remove("us");
            yield return json.ToJsonString();
        }
    }
}
