namespace SockConformance.Tool.Tests;

/// <summary>Ctrl-C when a run has done all its cases and writes the site of the whole catalog, which takes a second.</summary>
[TestFixture, Platform("Linux")]
internal sealed class LateInterruptTests : CliTest
{
    [TestCase("INT")]
    [TestCase("TERM")]
    [CancelAfter(120_000)]
    public async Task Run_and_site_are_whole_and_the_exit_code_tells_that_it_was_ended(string signal)
    {
        var cancel = TestContext.CurrentContext.CancellationToken;
        string[] env = ["env", "--default-signal=INT,TERM,HUP"];
        string[] run = [Repository.Sockconf, "run", "--only", "SO_LINGER/default", "--out", In("out")];
        using var child = Start([.. env, .. run], []);
        while (!File.Exists(In("out", "runs", "local.jsonl")))
            await Task.Delay(5, cancel);
        (await ShellAsync($"kill -{signal} {child.Id}")).EndsWith(0);

        (await child.WaitAsync(cancel)).ComplainsWith(1, "all cases were done");

        Assert.That(In("out", "index.html"), Does.Exist);
        Assert.That(Directory.GetFileSystemEntries(Temporary), Is.Empty);
    }
}
