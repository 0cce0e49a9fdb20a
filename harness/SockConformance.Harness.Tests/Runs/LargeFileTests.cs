using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Runs;

/// <summary>Files that are larger than any run: read in bounded memory, or refused.</summary>
internal sealed class LargeFileTests
{
    private const int HundredMegabytes = 100_000_000;

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("sockconf-large-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    [CancelAfter(300_000)]
    public void A_run_file_of_100_megabytes_is_read_whole()
    {
        string[] lines = SampleRun.TextOf(SampleRun.Started()).Split('\n');
        string path = Path.Combine(folder, "large.jsonl");
        int cases = 0;
        using (var writer = new StreamWriter(path))
        {
            writer.Write(lines[0] + "\n");
            // A long request makes a case as large as the largest of a real run.
            string filler = new('x', 20_000);
            for (long size = 0; size < HundredMegabytes; cases++)
            {
                string line = lines[1]
                    .Replace("\"case\":\"A/a/tcp4\"", $"\"case\":\"A/a/{cases:d6}\"", StringComparison.Ordinal)
                    .Replace("socket s 1 2 3", filler, StringComparison.Ordinal);
                writer.Write(line + "\n");
                size += line.Length + 1;
            }
            writer.Write($"{{\"end\":\"complete\",\"cases\":{cases}}}\n");
        }

        Assert.That(RunFileReader.Read(path).Cases, Has.Count.EqualTo(cases));
    }

    [Test]
    [CancelAfter(60_000)]
    public void A_line_without_an_end_is_refused_with_its_number_before_it_is_read_whole()
    {
        using var endless = new Endless(SampleRun.TextOf(SampleRun.Started()).Split('\n')[0] + "\n{\"case\":\"");

        Assert.That(
            () => RunFileReader.Read(endless, "x.jsonl", allowPartial: false),
            Throws.TypeOf<RunFileException>().With.Message.StartsWith("x.jsonl:2: the line has more than 4194304 characters"));
        Assert.That(endless.Given, Is.LessThan(8 << 20));
    }

    [Test]
    [CancelAfter(60_000)]
    public void A_file_that_is_larger_than_any_run_is_refused_with_its_size()
    {
        string path = Path.Combine(folder, "huge.jsonl");
        using (var file = File.Create(path))
            file.SetLength(300L << 20);

        Assert.That(
            () => RunFileReader.Read(path),
            Throws.TypeOf<RunFileException>().With.Message.Contains("huge.jsonl: the file has 300 MB")
                .And.Message.Contains("leave this one out"));
    }

    [Test]
    public void Lines_that_end_as_on_windows_are_read()
    {
        string text = SampleRun.TextOf(SampleRun.Started());

        Assert.That(SampleRun.TextOf(SampleRun.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal))), Is.EqualTo(text));
    }

    /// <summary>Text that goes on for ever, and counts what was taken of it.</summary>
    private sealed class Endless(string beginning) : TextReader
    {
        public long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            for (int i = 0; i < count; i++, Given++)
                buffer[index + i] = Given < beginning.Length ? beginning[(int)Given] : 'x';
            return count;
        }
    }
}
