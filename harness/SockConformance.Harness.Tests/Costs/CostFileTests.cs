using SockConformance.Harness.Costs;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Costs;

[TestFixture]
internal sealed class CostFileTests
{
    private static readonly string Whole = CostFiles.Text(CostFiles.Run);

    [Test]
    public void What_was_written_comes_back_the_same() => Assert.Multiple(() =>
    {
        var read = CostFileReader.Read(new StringReader(Whole), "f");
        Assert.That(CostFiles.Text(read), Is.EqualTo(Whole));
        Assert.That(
            read.Entries.Select(e => (e.Option, e.Call, e.Kind)),
            Is.EqualTo(CostFiles.Run.Entries.Select(e => (e.Option, e.Call, e.Kind))));
        Assert.That(read.Entries[0].Relative.Median, Is.EqualTo(CostFiles.Run.Entries[0].Relative.Median));
        Assert.That(read.LeftOut, Is.EqualTo(CostFiles.Run.LeftOut));
    });

    [Test]
    public void A_line_has_the_distribution_for_readers_without_our_program() => Assert.Multiple(() =>
    {
        string entry = Whole.Split('\n').First(l => l.StartsWith("{\"option\"", StringComparison.Ordinal));
        foreach (string key in new[] { "min", "median", "p90", "mad", "batches", "iterations", "timesEmpty", "tooNoisy" })
            Assert.That(entry, Does.Contain($"\"{key}\":"));
    });

    [Test]
    public void A_file_cut_anywhere_is_refused()
    {
        for (int length = 0; length < Whole.Length - 1; length++)
            Assert.That(
                () => CostFileReader.Read(new StringReader(Whole[..length]), "f"),
                Throws.TypeOf<RunFileException>().With.Message.StartsWith("f:"),
                $"cut behind {length} characters");
    }

    [TestCase("\"version\":1", "\"version\":2", "f:1: the file has format version 2, this program reads 1")]
    [TestCase("sockconformance-cost", "sockconformance-run", "f:1: this is no cost file")]
    [TestCase("\"target\":\"local\"", "\"target\":null", "f:1: the line is damaged")]
    [TestCase("ok protocol=1", "ok protocol=9", "f:1: the driver speaks protocol 9")]
    [TestCase(
        "\"yardstick\":\"clock\"",
        "\"yardstick\":\"empty\"",
        "f:3: the yardstick 'empty' is not known or stands here twice; known: empty, clock, loop")]
    [TestCase(
        "\"call\":\"set\",\"kind\"", "\"call\":\"get\",\"kind\"", "f:6: the get of SOL_SOCKET/SO_TEST stands in the file twice")]
    [TestCase(
        "\"call\":\"set\",\"kind\"",
        "\"call\":\"peek\",\"kind\"",
        "f:6: the line is no call: it needs option, kind, and call ('get' or 'set')")]
    [TestCase("\"iterations\":50,", "\"iterations\":0,", "f:5: a measurement needs iterations of at least 1")]
    [TestCase("[1000,1000],", "[],", "a measurement needs iterations of at least 1, and rounds of at least one batch")]
    [TestCase("[1000,1000],", "[-1,1000],", "each at least 0 ns")]
    [TestCase(
        "\"iterations\":50,\"rounds\":[[1000,1000],",
        "\"iterations\":50,\"rounds\":[",
        "f:5: there are not as many empty batches as batches of the call")]
    [TestCase("\"reason\":", "\"because\":", "f:7:")]
    [TestCase("\"entries\":2", "\"entries\":3", "f:8: the footer says 3 entries, the file has 2")]
    [TestCase("\"end\":\"complete\"", "\"end\":\"partial\"", "f:8: the footer says 'partial'; allowed: complete")]
    [TestCase("{\"end\"", "{\"end\":\"complete\",\"entries\":2}\n{\"end\"", "f:9: behind the footer there is more")]
    public void A_wrong_file_is_told_with_its_line(string right, string wrong, string message)
    {
        Assert.That(Whole, Does.Contain(right));
        int at = Whole.IndexOf(right, StringComparison.Ordinal);
        string text = Whole[..at] + wrong + Whole[(at + right.Length)..];
        Assert.That(
            () => CostFileReader.Read(new StringReader(text), "f"),
            Throws.TypeOf<RunFileException>().With.Message.Contains(message));
    }

    [TestCase("", "the file is empty")]
    [TestCase("hello\n", "f:1: this is no cost file: it begins with 'hello'")]
    [TestCase("null\n", "f:1: this is no cost file")]
    public void A_file_of_something_else_is_refused(string text, string message) =>
        Assert.That(
            () => CostFileReader.Read(new StringReader(text), "f"),
            Throws.TypeOf<RunFileException>().With.Message.Contains(message));

    [Test]
    public void A_file_that_is_not_there_is_told() =>
        Assert.That(
            () => CostFileReader.Read("/nowhere/f"),
            Throws.TypeOf<RunFileException>().With.Message.Contains("/nowhere/f: cannot be read"));
}
