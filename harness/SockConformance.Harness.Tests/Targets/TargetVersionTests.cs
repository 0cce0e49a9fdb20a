using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Targets;

[TestFixture]
[Platform("Linux", Reason = "The commands are those of Linux.")]
internal sealed class TargetVersionTests
{
    [Test, CancelAfter(20_000)]
    public async Task The_version_is_the_word_behind_version_in_the_first_line(CancellationToken cancel) =>
        Assert.That(
            await TargetVersion.AskAsync(With("printf", @"far version 0.0~2022.0\nspec: version 1"), cancel),
            Is.EqualTo("0.0~2022.0"));

    [Test, CancelAfter(20_000)]
    public async Task A_target_without_a_version_command_has_none(CancellationToken cancel) =>
        Assert.That(await TargetVersion.AskAsync(With(), cancel), Is.Null);

    [TestCase("could not be started", "no-such-program-x", "--version")]
    [TestCase("exit code 1 and said ''", "false")]
    [TestCase("exit code 0 and said 'far 2022'", "echo", "far 2022")]
    [TestCase("said 'far version'", "echo", "far version")]
    [CancelAfter(20_000)]
    public void A_command_that_tells_no_version_is_told(string complaint, params string[] command) =>
        Assert.That(
            async () => await TargetVersion.AskAsync(With(command), TestContext.CurrentContext.CancellationToken),
            Throws.InstanceOf<TargetUnavailableException>()
                .With.Message.StartsWith("the target far has no version: '")
                .And.Message.Contains(complaint));

    private static Target With(params string[] command) => new()
    {
        Name = "far",
        Platform = "linux",
        About = "A far machine.",
        Folder = ".",
        Command = ["far"],
        VersionCommand = command,
    };
}
