using System.IO.Compression;
using System.Text;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Runs;

internal sealed class CompressedFileTests
{
    [Test]
    public void A_run_that_was_written_compressed_is_read_as_it_was()
    {
        using var folder = new ScratchFolder();
        string path = Path.Combine(folder.Path, "x.jsonl.gz");
        var run = SampleRun.Started();

        RunFileWriter.Write(path, run);

        Assert.That(File.ReadAllBytes(path).Take(2), Is.EqualTo(new byte[] { 0x1f, 0x8b }));
        Assert.That(SampleRun.TextOf(RunFileReader.Read(path)), Is.EqualTo(SampleRun.TextOf(run)));
    }

    [Test]
    public void What_a_file_holds_decides_and_not_its_name()
    {
        using var folder = new ScratchFolder();
        string packed = Path.Combine(folder.Path, "x.jsonl.gz");
        RunFileWriter.Write(packed, SampleRun.Started());
        string renamed = Path.Combine(folder.Path, "x.jsonl");
        File.Move(packed, renamed);

        Assert.That(RunFileReader.Read(renamed).Cases, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_compressed_file_that_was_cut_short_is_told_with_its_name()
    {
        using var folder = new ScratchFolder();
        string path = Path.Combine(folder.Path, "x.jsonl.gz");
        RunFileWriter.Write(path, SampleRun.Started());
        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, [.. whole.Take(whole.Length / 2)]);

        Assert.That(() => RunFileReader.Read(path), Throws.TypeOf<RunFileException>().With.Message.Contains("x.jsonl.gz"));
    }

    [Test]
    public void A_damaged_compressed_file_is_told_with_what_to_do()
    {
        using var folder = new ScratchFolder();
        string path = Path.Combine(folder.Path, "x.jsonl.gz");
        File.WriteAllBytes(path, [0x1f, 0x8b, 0xff, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

        Assert.That(
            () => RunFileReader.Read(path),
            Throws.TypeOf<RunFileException>().With.Message.Contains("x.jsonl.gz: the compressed file is damaged")
                .And.Message.Contains("copy it again, or run again"));
    }

    [Test]
    public void A_small_file_that_unpacks_into_one_endless_line_is_refused()
    {
        using var folder = new ScratchFolder();
        string path = Path.Combine(folder.Path, "x.jsonl.gz");
        using (var stream = new GZipStream(File.Create(path), CompressionLevel.Fastest))
            for (int i = 0; i < 100; i++)
                stream.Write(Encoding.ASCII.GetBytes(new string('a', 100_000)));

        Assert.That(() => RunFileReader.Read(path), Throws.TypeOf<RunFileException>().With.Message.Contains("characters"));
    }
}
