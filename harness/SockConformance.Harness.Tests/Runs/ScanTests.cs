using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Runs;

public sealed class ScanTests
{
    private string folder = "";

    private string File => Path.Combine(folder, "x.scan");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("scs-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_scan_that_is_written_and_read_is_the_same()
    {
        var scan = Answering("tcp4 udp4", (1, 62, "get", "tcp4", "ok 4 bytes"), (6, 7, "set", "udp4", "crash SIGSEGV"));
        ScanFile.Write(File, scan);
        var read = ScanFile.Read(File);

        Assert.That(read.Answers, Is.EqualTo(scan.Answers));
        Assert.That(
            (read.Target, read.Platform, read.Title, read.Hello.Release, read.Started),
            Is.EqualTo((scan.Target, scan.Platform, scan.Title, scan.Hello.Release, scan.Started)));
        Assert.That(
            (read.Levels, read.Names, string.Join(' ', read.Kinds), read.Set),
            Is.EqualTo((scan.Levels, scan.Names, "tcp4 udp4", true)));
    }

    [TestCase(1, "", "this is no scan file")]
    [TestCase(2, "{\"level\":1", "x.scan:2: the line is damaged")]
    [TestCase(2, "{\"level\":1}", "x.scan:2: the line is damaged")]
    [TestCase(3, "", "without its footer")]
    [TestCase(3, "{\"end\":\"complete\",\"answers\":7}", "the footer says 7 answers, the file has 1")]
    public void A_damaged_file_is_refused_with_its_line(int line, string text, string complaint)
    {
        ScanFile.Write(File, Answering("tcp4", (1, 62, "get", "tcp4", "ok 4 bytes")));
        var lines = System.IO.File.ReadAllLines(File);
        lines[line - 1] = text;
        System.IO.File.WriteAllLines(File, line == 3 && text.Length == 0 ? lines[..2] : lines);

        Assert.That(() => ScanFile.Read(File), Throws.TypeOf<RunFileException>().With.Message.Contains(complaint));
    }

    [Test]
    public void A_number_that_answers_now_one_that_does_no_more_and_one_that_answers_otherwise_differ()
    {
        var before = Answering(
            "tcp4 udp4",
            (1, 5, "get", "tcp4", "EINVAL"),
            (1, 6, "get", "tcp4", "ok 4 bytes"),
            (1, 7, "get", "tcp4", "ok 4 bytes"));
        var after = Answering(
            "tcp4 udp4",
            (1, 6, "get", "tcp4", "ok 8 bytes"),
            (1, 7, "get", "tcp4", "ok 4 bytes"),
            (2, 1, "get", "udp4", "ok 1 bytes"),
            (2, 1, "get", "tcp4", "ok 1 bytes"));
        var differences = ScanDiff.Differences(before, after);

        Assert.That(
            differences.Select(d => $"{d.Level}/{d.Name} {string.Join('+', d.Kinds)} {d.Old ?? "-"} {d.New ?? "-"}"),
            Is.EqualTo(new[] { "1/5 tcp4 EINVAL -", "1/6 tcp4 ok 4 bytes ok 8 bytes", "2/1 tcp4+udp4 - ok 1 bytes" }));
    }

    [Test]
    public void A_kind_that_only_one_system_makes_is_no_difference_of_its_options() =>
        Assert.That(
            ScanDiff.Differences(Answering("tcp4"), Answering("tcp4 raw4", (1, 5, "get", "raw4", "ok 4 bytes"))),
            Is.Empty);

    [Test]
    public void A_set_is_compared_only_where_both_scans_set()
    {
        var without = Answering("tcp4") with { Set = false };
        var with = Answering("tcp4", (1, 5, "set", "tcp4", "ok"), (1, 6, "get", "tcp4", "ok 4 bytes"));
        Assert.That(ScanDiff.Differences(without, with).Select(d => d.Call), Is.EqualTo(new[] { "get" }));
    }

    internal static Scan Answering(
        string kinds, params (long Level, long Name, string Call, string Kind, string Said)[] answers) => new()
        {
            Target = "local",
            Platform = "linux",
            Title = "Linux 6.1",
            Hello = Hello.Read(Reply.Parse("ok protocol=1 os=Linux release=6.1.0"), out _)!,
            Levels = "0..9",
            Names = "0..99",
            Kinds = kinds.Split(' '),
            Set = true,
            Started = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Answers = [.. answers.Select(a => new ScanAnswer(a.Level, a.Name, a.Call, a.Kind, a.Said))],
        };
}
