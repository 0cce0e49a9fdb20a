using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Runs;

/// <summary>
/// A file that is no whole run is refused with its place and with what to do; it never gives another exception.
/// </summary>
public sealed class DamagedFileTests
{
    private static readonly string Whole = SampleRun.TextOf(SampleRun.Started());

    [Test]
    public void A_file_cut_short_anywhere_is_refused()
    {
        for (int length = 0; length < Whole.Length - 1; length++)
            Assert.Throws<RunFileException>(() => SampleRun.Read(Whole[..length]), Whole[..length]);
    }

    [Test]
    public void A_file_cut_short_behind_its_header_can_be_read_as_far_as_it_goes()
    {
        int header = Whole.IndexOf('\n', StringComparison.Ordinal);
        for (int length = header; length < Whole.Length - 1; length++)
        {
            int wholeLines = Whole[..length].Count(c => c == '\n') + (Whole[length] == '\n' ? 1 : 0);
            var run = SampleRun.Read(Whole[..length], allowPartial: true);
            Assert.That((run.Complete, run.Cases.Count), Is.EqualTo((false, Math.Clamp(wholeLines - 1, 0, 3))), Whole[..length]);
        }
    }

    [Test]
    public void A_file_cut_short_in_its_header_cannot_be_read_at_all()
    {
        for (int length = 0; length < Whole.IndexOf('\n', StringComparison.Ordinal); length++)
            Assert.Throws<RunFileException>(() => SampleRun.Read(Whole[..length], allowPartial: true), Whole[..length]);
    }

    [TestCase("", "x.jsonl: the file is empty")]
    [TestCase("hello\n", "x.jsonl:1: this is no run file: it begins with 'hello'; allowed is what 'sockconf run' writes")]
    [TestCase("{}\n", "x.jsonl:1: this is no run file")]
    [TestCase("{\"format\":\"sockconformance-run\"\n", "x.jsonl:1: the line is damaged")]
    [TestCase("ok protocol=1 os=Linux\n", "(for a driver's output use 'sockconf judge')")]
    public void What_is_no_run_file_is_told(string text, string message) => Expect(text, message);

    [TestCase(
        "\"version\":2",
        "\"version\":3",
        "x.jsonl:1: the file has format version 3, this program reads 1 and 2; use the program that wrote it or run again")]
    [TestCase("\"version\":2,", "", "x.jsonl:1: the file has format version 0")]
    [TestCase("protocol=1 ", "protocol=2 ", "x.jsonl:1: the driver speaks protocol 2")]
    [TestCase("ok protocol=1 ", "bad protocol=1 ", "x.jsonl:1: the driver answered hello with 'bad protocol=1")]
    [TestCase("\"target\":\"local\",", "", "x.jsonl:1: the header lacks 'target'")]
    [TestCase("\"platform\":\"linux\",", "", "x.jsonl:1: the header lacks 'platform'")]
    [TestCase("\"expectations\":\"fedcba9876543210\",", "", "x.jsonl:1: the header lacks 'expectations'")]
    [TestCase(
        "\"code\":\"fail\"",
        "\"code\":\"failed\"",
        "x.jsonl:2: the verdict 'failed' is not known; the file was written by another version; run again")]
    [TestCase("\"code\":\"fail\",", "", "x.jsonl:2: the verdict '' is not known")]
    [TestCase("\"case\":\"B/b\"", "\"case\":\"A/a/tcp4\"", "x.jsonl:3: the case A/a/tcp4 stands in the file twice")]
    [TestCase("\"case\":\"B/b\",", "", "x.jsonl:3: the line is no case")]
    [TestCase(
        "[\"recv s 1\",\"hang 300\"]",
        "[\"recv s 1\"]",
        "x.jsonl:3: the line is no case: it needs case, hash, log (pairs of request and reply), verdicts and us")]
    [TestCase("[\"recv s 1\",\"hang 300\"]", "[\"recv s 1\",null]", "x.jsonl:3: the line is no case")]
    [TestCase("\"verdicts\":[]", "\"verdicts\":null", "x.jsonl:4: ")]
    [TestCase(
        "\"cases\":3",
        "\"cases\":4",
        "x.jsonl:5: the footer says 4 cases, the file has 3; it was edited or put together from parts; run again")]
    [TestCase(
        "\"end\":\"complete\"",
        "\"end\":\"partial\"",
        "the run was ended in the middle; run again, or pass --partial to read what is there")]
    [TestCase("\"end\":\"complete\"", "\"end\":\"nearly\"", "x.jsonl:5: ")]
    [TestCase("{\"end\"", "not json\n{\"end\"", "x.jsonl:5: the line is damaged")]
    [TestCase("{\"end\"", "null\n{\"end\"", "x.jsonl:5: the line is 'null'")]
    [TestCase("{\"end\"", "\n{\"end\"", "x.jsonl:5: the line is damaged")]
    public void A_file_that_was_edited_is_told_with_its_line(string right, string wrong, string message)
    {
        Assert.That(Whole.Split(right), Has.Length.EqualTo(2), right);
        Expect(Whole.Replace(right, wrong, StringComparison.Ordinal), message);
    }

    [Test]
    public void Two_runs_in_one_file_are_refused() => Expect(Whole + Whole, "x.jsonl:6: ");

    [Test]
    public void A_file_that_is_not_there_is_told() =>
        Assert.That(
            () => RunFileReader.Read("no-such-folder/run.jsonl"),
            Throws.TypeOf<RunFileException>().With.Message.StartsWith("no-such-folder/run.jsonl: cannot be read: "));

    private static void Expect(string text, string message) =>
        Assert.That(() => SampleRun.Read(text), Throws.TypeOf<RunFileException>().With.Message.Contains(message));
}
