using SockConformance.Harness.Campaign;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Campaign;

[TestFixture]
internal sealed class TranscriptReaderTests
{
    private static string Opening => $"ok case={SmallRun.CaseId} hash={SmallRun.Plan.Cases.Single().Hash}";

    [Test]
    public void What_a_driver_wrote_by_hand_is_read_with_the_plan_s_requests()
    {
        var transcript = Read(SmallRun.HelloLine, Opening, "ok us=3", "ok value=1 len=4 size=4 us=1")[SmallRun.CaseId];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(transcript.Exchanges.Select(e => e.Request), Is.EqualTo(SmallRun.Plan.Cases.Single().Requests));
            Assert.That(transcript.Exchanges[1].Reply["value"], Is.EqualTo("1"));
        }
    }

    [Test]
    public void A_transcript_that_ends_in_a_crash_is_judged_as_far_as_it_goes()
    {
        var transcripts = Read(SmallRun.HelloLine, Opening, "ok us=3", "crash SIGSEGV");
        var run = Rejudge.OfTranscripts(SmallRun.Header(), SmallRun.Catalog, transcripts, SmallRun.Plan, complete: true);
        Assert.That(run.Cases.Single().Verdicts.Single().Code, Is.EqualTo(VerdictCode.Fail));
    }

    [Test]
    public void A_line_that_announces_the_driver_is_passed_over() =>
        Assert.That(Read("ready", SmallRun.HelloLine, Opening, "ok", "ok"), Has.Count.EqualTo(1));

    [Test]
    public void A_case_that_is_no_longer_planned_is_passed_over() =>
        Assert.That(Read(SmallRun.HelloLine, "ok case=SOL_SOCKET/SO_GONE/x hash=1", "ok", Opening, "ok"), Has.Count.EqualTo(1));

    [Test]
    public void Answers_of_headers_to_other_questions_than_those_of_today_are_left_out()
    {
        string[] Lines(string hash) => [SmallRun.HelloLine, $"ok case=headers hash={hash}", "ok value=1", Opening, "ok"];

        Assert.That(Headers(Lines(SmallRun.Plan.Headers.Hash)), Is.Not.Null);
        Assert.That(Headers(Lines("headers")), Is.Null);
    }

    [TestCase("", "the file is empty")]
    [TestCase("garbage", "the driver answered hello with 'garbage'")]
    [TestCase("ok protocol=7", "speaks protocol 7")]
    public void What_is_no_transcript_is_refused(string first, string complaint) =>
        Assert.That(
            () => Read(first.Length == 0 ? [] : [first]),
            Throws.TypeOf<InputException>().With.Message.Contains(complaint));

    private static HeaderAnswers? Headers(string[] lines) =>
        TranscriptReader.Read(lines, "transcript", _ => SmallRun.Plan).Headers;

    private static IReadOnlyDictionary<string, Transcript> Read(params string[] lines) =>
        TranscriptReader.Read(lines, "transcript", _ => SmallRun.Plan).Transcripts;
}
