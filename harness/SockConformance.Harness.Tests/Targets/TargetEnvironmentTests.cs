using SockConformance.Harness.Driving;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

/// <summary>A target gets the environment that its definition lists.</summary>
[TestFixture]
internal sealed class TargetEnvironmentTests
{
    private static readonly Dictionary<string, string> Own = new() { ["PATH"] = "/bin", ["SECRET"] = "x", ["HOME"] = "/root" };

    private static readonly Target Plain = new()
    {
        Name = "far",
        Platform = "linux",
        About = "A.",
        Folder = "",
        Command = ["sh", "-c", "read hello; env >&2; exit 1"],
        Environment = new Dictionary<string, string> { ["A"] = "{b}" },
    };

    [Test]
    public void What_is_not_listed_does_not_reach_a_target() =>
        Assert.That(Variables(Plain), Is.EquivalentTo(new Dictionary<string, string> { ["PATH"] = "/bin", ["A"] = "filled" }));

    [Test]
    public void What_is_listed_by_name_reaches_it() =>
        Assert.That(Variables(Plain with { Passes = ["HOME", "UNSET"] }).Keys, Is.EquivalentTo(["PATH", "A", "HOME"]));

    [Test]
    public void All_can_be_listed() =>
        Assert.That(Variables(Plain with { Passes = ["all"] }).Keys, Is.EquivalentTo(["PATH", "A", "HOME", "SECRET"]));

    [Test]
    [Platform("Linux")]
    [CancelAfter(60_000)]
    public async Task Its_driver_s_process_has_no_other_variables(CancellationToken cancel)
    {
        using var cache = new ScratchFolder();
        var here = Workspace.Find(AppContext.BaseDirectory) with { Cache = cache.Path };
        var command = await TargetLauncher.PrepareAsync(here, Plain, cancel);

        var complaint =
            await Assert.ThrowsAsync<DriverStartException>(() => new PlanDriver(command, new DrivingOptions()).AskAsync(cancel));

        string[] said = complaint!.Message[complaint.Message.IndexOf("saying: ", StringComparison.Ordinal)..].Split(' ');
        var names = said.Where(w => w.Contains('=', StringComparison.Ordinal)).Select(w => w.Split('=')[0]);
        Assert.That(names.Except(["PWD", "SHLVL", "OLDPWD", "_"]), Is.EquivalentTo(["PATH", "A"]));
    }

    private static Dictionary<string, string> Variables(Target target) =>
        TargetEnvironment.Variables(target, Own, text => text.Replace("{b}", "filled", StringComparison.Ordinal));
}
