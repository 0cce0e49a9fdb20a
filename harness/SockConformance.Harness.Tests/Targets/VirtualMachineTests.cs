using System.Diagnostics;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

/// <summary>A kernel in a virtual machine is a target like any other; one that does not boot is told within its time.</summary>
[Platform("Linux")]
public sealed class VirtualMachineTests
{
    private static readonly Workspace Here = Workspace.Find(AppContext.BaseDirectory);

    private static readonly Lazy<Catalog> Expectations =
        new(() => CatalogReader.Read(CatalogFiles.Load(Here.Expectations), out _));

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("scv-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("linux@5.10", "Linux 5.10.")]
    [TestCase("linux@7.3", "Linux 7.3.")]
    [CancelAfter(180_000)]
    public async Task A_kernel_in_a_virtual_machine_is_a_target(string name, string title, CancellationToken cancel)
    {
        var options = new CampaignOptions { Only = ["SOL_SOCKET/SO_TYPE"] };
        var (run, _) = await OrSkipAsync(
            () => TargetCampaign.RunAsync(Here, Find(name), Expectations.Value, options, cancel));

        Assert.That(run.Complete, Is.True);
        Assert.That(run.Header.Title, Does.StartWith(title));
        Assert.That(run.Cases.Where(c => c.Transcript.Exchanges.Count == 0), Is.Empty);
    }

    [TestCase("kernel", "qemu: ", "before it was ready")]
    [TestCase("initramfs", "Kernel panic", "before it was ready")]
    [CancelAfter(180_000)]
    public async Task A_machine_that_does_not_boot_is_told_with_its_last_words(
        string broken, string words, string when, CancellationToken cancel)
    {
        var machine = await MachineAsync(cancel);
        string part = Path.Combine(folder, broken == "kernel" ? "vmlinuz" : "initramfs.gz");
        File.Delete(part);
        await File.WriteAllTextAsync(part, new string('x', 5000), cancel);

        Assert.That(
            async () => await TargetCampaign.RunAsync(Here, machine, Expectations.Value, new CampaignOptions(), cancel),
            Throws.TypeOf<TargetUnavailableException>()
                .With.Message.Contains(words)
                .And.Message.Contains(when)
                .And.Message.Contains("the target linux@5.10 cannot be run"));
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task A_machine_that_is_not_ready_in_time_is_ended(CancellationToken cancel)
    {
        var machine = await MachineAsync(cancel) with { StartLimit = TimeSpan.FromMilliseconds(600) };
        var watch = Stopwatch.StartNew();

        Assert.That(
            async () => await TargetCampaign.RunAsync(Here, machine, Expectations.Value, new CampaignOptions(), cancel),
            Throws.TypeOf<TargetUnavailableException>().With.Message.Contains("did not answer hello within 0.6 s"));

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(
            Process.GetProcessesByName("qemu-system-x86").Where(p => Arguments(p.Id).Contains(folder, StringComparison.Ordinal)),
            Is.Empty);
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task A_kernel_of_the_user_s_own_is_a_release(CancellationToken cancel)
    {
        await OrSkipAsync(() => TargetLauncher.PrepareAsync(Here, Find("linux@7.3"), cancel));
        string kernel = Path.Combine(folder, "my-kernel");
        File.Copy(Path.Combine(Here.Cache, "vm", "linux@7.3", "vmlinuz"), kernel);
        var options = new CampaignOptions { Only = ["SOL_SOCKET/SO_TYPE"] };

        var here = Here with { Cache = folder };
        var (run, _) = await TargetCampaign.RunAsync(here, Find("linux@" + kernel), Expectations.Value, options, cancel);

        Assert.That((run.Complete, run.Header.Target), Is.EqualTo((true, "linux@my-kernel")));
        Assert.That(run.Header.Title, Does.StartWith("Linux 7.3."));
    }

    /// <summary>The machine of linux@5.10 in a folder of its own, so that parts of it can be broken.</summary>
    private async Task<Target> MachineAsync(CancellationToken cancel)
    {
        var target = Find("linux@5.10");
        await OrSkipAsync(() => TargetLauncher.PrepareAsync(Here, target, cancel));
        foreach (string file in new[] { "vmlinuz", "initramfs.gz" })
            File.CreateSymbolicLink(Path.Combine(folder, file), Path.Combine(Here.Cache, "vm", "linux@5.10", file));
        var environment = new Dictionary<string, string>(target.Environment) { ["SOCKCONF_VM"] = folder };
        return target with { Prepare = null, Environment = environment };
    }

    private static string Arguments(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static Target Find(string name) => TargetList.Read(Here, null).Find(name);

    private static async Task<T> OrSkipAsync<T>(Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (TargetUnavailableException e) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Ignore(e.Message);
            throw;
        }
    }
}
