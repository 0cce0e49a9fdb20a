using System.Collections;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Runs;

public sealed class AtomicWriteTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("sockconformance-test-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_run_is_written_where_no_folder_was()
    {
        string path = Path.Combine(folder, "runs", "local.jsonl");

        RunFileWriter.Write(path, SampleRun.Started());

        Assert.That(RunFileReader.Read(path).Cases, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_newer_run_replaces_an_older_one_and_leaves_nothing_beside_it()
    {
        string path = Path.Combine(folder, "local.jsonl");
        RunFileWriter.Write(path, SampleRun.Started(started: 1));

        RunFileWriter.Write(path, SampleRun.Started(started: 2));

        Assert.That(File.ReadAllText(path), Is.EqualTo(SampleRun.TextOf(SampleRun.Started(started: 2))));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void A_write_that_fails_in_the_middle_leaves_the_older_run_and_nothing_beside_it()
    {
        string path = Path.Combine(folder, "local.jsonl");
        RunFileWriter.Write(path, SampleRun.Started(started: 1));

        var second = SampleRun.Started(started: 2) with { Cases = new FullDisk(SampleRun.Started().Cases) };
        Assert.Throws<IOException>(() => RunFileWriter.Write(path, second));

        Assert.That(File.ReadAllText(path), Is.EqualTo(SampleRun.TextOf(SampleRun.Started(started: 1))));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void A_run_that_cannot_be_moved_to_its_place_leaves_nothing_beside_it()
    {
        string path = Path.Combine(folder, "local.jsonl");
        Directory.CreateDirectory(path);

        Assert.That(
            () => RunFileWriter.Write(path, SampleRun.Started()),
            Throws.InstanceOf<IOException>().Or.InstanceOf<UnauthorizedAccessException>());

        Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void Writers_of_one_file_at_the_same_time_leave_one_whole_run()
    {
        string path = Path.Combine(folder, "local.jsonl");

        Parallel.For(0, 16, i => RunFileWriter.Write(path, SampleRun.Started(started: i)));

        Assert.That(RunFileReader.Read(path).Cases, Has.Count.EqualTo(3));
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EqualTo(new[] { path }));
    }

    /// <summary>Gives the first two cases and then fails, as a disk does that is full.</summary>
    private sealed class FullDisk(IReadOnlyList<RunCase> cases) : IReadOnlyList<RunCase>
    {
        public int Count => cases.Count;

        public RunCase this[int index] => cases[index];

        public IEnumerator<RunCase> GetEnumerator()
        {
            yield return cases[0];
            yield return cases[1];
            throw new IOException("no space left");
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
