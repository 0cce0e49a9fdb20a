using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

/// <summary>Targets are named, alone or with an argument, and a user may add some.</summary>
public sealed class TargetListTests
{
    private static readonly Workspace Here = Workspace.Find(AppContext.BaseDirectory);

    private string file = "";

    [SetUp]
    public void MakeFile() => file = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(file);

    [Test]
    public void A_host_stands_behind_the_target_s_name()
    {
        var target = TargetList.Read(Here, null).Find("ssh:me@far-away");

        Assert.That((target.Name, target.Command[^2], target.Command[^1]), Is.EqualTo(("ssh-me-far-away", "me@far-away", "sh")));
    }

    [Test]
    public void A_command_stands_behind_the_target_s_name_with_its_quotes()
    {
        var target = TargetList.Read(Here, null).Find("exec:sh -c 'exec ./d --x \"a  b\"' z");

        Assert.That(target.Command, Is.EqualTo(["sh", "-c", "exec ./d --x \"a  b\"", "z"]));
        Assert.That(target.Name, Is.EqualTo("exec"));
    }

    [TestCase("ssh", "the target 'ssh' needs an argument: write ssh:HOST")]
    [TestCase("ssh:", "the target 'ssh' needs an argument: write ssh:HOST")]
    [TestCase("ssh:-oProxyCommand=x", "it would be taken for an option")]
    [TestCase("locl", "the target 'locl' is not known; allowed: ")]
    [TestCase("locl", "did you mean 'local'?")]
    [TestCase("local:x", "the target 'local:x' is not known")]
    public void A_wrong_name_is_told(string name, string complaint) =>
        Assert.That(
            () => TargetList.Read(Here, null).Find(name),
            Throws.TypeOf<InputException>().With.Message.Contains(complaint));

    [Test]
    public void A_user_s_target_stands_beside_the_project_s_and_may_replace_one()
    {
        File.WriteAllText(file, """
            targets:
              - { target: mine, platform: netbsd, about: A., run: "a b" }
              - { target: local, platform: linux, about: B., run: "c" }
            """);
        var list = TargetList.Read(Here, file);

        Assert.That(
            (list.Find("mine").Platform, list.Find("local").About, list.Find("wine").Platform),
            Is.EqualTo(("netbsd", "B.", "winsock")));
        Assert.That(list.Runnable.Count(t => t.Name == "local"), Is.EqualTo(1));
    }

    [TestCase("targets: [ { target: a, platform: linux, about: A., run: x, chanels: 3 } ]", "did you mean 'channels'?")]
    [TestCase("targets: [ { target: a, platform: linux, about: A., run: x, channels: 33 } ]", "33 channels; allowed are 1 to 32")]
    [TestCase(
        "targets: [ { target: a, platform: linux, about: A., run: x }, { target: a, platform: linux, about: A., run: x } ]",
        "two targets have the name 'a'")]
    [TestCase("target: a", "'target'")]
    public void A_wrong_file_is_told(string text, string complaint)
    {
        File.WriteAllText(file, text);

        Assert.That(
            () => TargetList.Read(Here, file),
            Throws.TypeOf<InputException>().With.Message.Contains(complaint).And.Message.Contains(file));
    }

    [Test]
    public void A_file_that_is_not_there_is_told() =>
        Assert.That(
            () => TargetList.Read(Here, "/no/such/file"),
            Throws.TypeOf<InputException>().With.Message.StartsWith("the targets file '/no/such/file' cannot be read: "));

    [Test]
    [Platform("Linux")]
    [CancelAfter(120_000)]
    public async Task Any_command_that_speaks_the_protocol_is_a_target(CancellationToken cancel)
    {
        var catalog = CatalogReader.Read(CatalogFiles.Load(Here.Expectations), out _);
        var recipe = new DriverRecipe(["cc", "clang", "gcc"], ["-O2", "-g"], [], "sockdriver", HonorsCc: true);
        string driver = await DriverBuild.EnsureAsync(Here, recipe, cancel);
        var target = TargetList.Read(Here, null).Find($"exec:sh -c 'exec \"{driver}\" --own-net'");
        var options = new CampaignOptions { Only = ["SOL_SOCKET/SO_TYPE"] };

        var (run, _) = await TargetCampaign.RunAsync(Here, target, catalog, options, cancel);

        Assert.That(
            (run.Complete, run.Header.Target, run.Header.Platform, run.Header.Driver),
            Is.EqualTo((true, "exec", "linux", (string?)null)));
        Assert.That(run.Cases.SelectMany(c => c.Verdicts).Select(v => v.Code), Has.Some.EqualTo(VerdictCode.Pass));
    }

    [Test]
    [Platform("Linux")]
    [CancelAfter(60_000)]
    public void A_command_that_speaks_something_else_is_told(CancellationToken cancel) =>
        Assert.That(
            async () => await AskedPlatform.ResolveAsync(Here, TargetList.Read(Here, null).Find("exec:cat"), cancel),
            Throws.TypeOf<TargetUnavailableException>().With.Message.Contains("'cat': the driver answered hello with 'hello'"));
}
