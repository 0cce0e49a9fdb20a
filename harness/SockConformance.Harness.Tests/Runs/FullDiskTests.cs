using System.Diagnostics;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Runs;

/// <summary>A disk that is full when a run is written.</summary>
[Platform("Linux")]
public sealed class FullDiskTests
{
    private string folder = "";

    [SetUp]
    public void MountASmallDisk()
    {
        folder = Directory.CreateTempSubdirectory("scf-").FullName;
        if (!Environment.IsPrivilegedProcess || Shell("mount", "-t", "tmpfs", "-o", "size=64k", "none", folder) != 0)
        {
            Directory.Delete(folder);
            folder = "";
            Assert.Ignore("a small disk can only be mounted by root");
        }
    }

    [TearDown]
    public void RemoveTheDisk()
    {
        if (folder.Length == 0)
            return;
        Shell("umount", folder);
        Directory.Delete(folder);
    }

    [Test]
    public void Nothing_half_is_left_and_the_run_that_was_there_stays()
    {
        string path = Path.Combine(folder, "local.jsonl");
        var small = SampleRun.Started();
        RunFileWriter.Write(path, small);
        string before = File.ReadAllText(path);
        var transcript = small.Cases[0].Transcript;
        var copies = Enumerable.Range(0, 5000)
            .Select(i => small.Cases[0] with { Transcript = transcript with { CaseId = $"SOL_SOCKET/SO_X/c{i:D5}" } });
        var large = small with { Cases = [.. copies] };

        Assert.That(
            () => RunFileWriter.Write(path, large),
            Throws.InstanceOf<IOException>().With.Message.EqualTo(
                $"{path} is as it was: the disk is full; make room, or choose another place (a folder for --out)"));

        Assert.That(Directory.EnumerateFiles(folder), Is.EqualTo(new[] { path }));
        Assert.That(File.ReadAllText(path), Is.EqualTo(before));
    }

    private static int Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
