using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

/// <summary>Ctrl-C in a real terminal, while hundreds of cases are under way: the drivers get the signal too.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class TerminalTests : CliTest
{
    /// <summary>
    /// Types Ctrl-C some time after the run has made its temporary folder. <c>script</c> gives the terminal and, with -e, the
    /// run's exit code; without exec a shell between them that gets the signal too would end with 130.
    /// </summary>
    private const string Typing = """
        mkfifo keys
        setsid env --default-signal=INT script -qec "exec $SOCKCONF run" typescript <>keys >/dev/null &
        until ls tmp | grep -q sockconf; do sleep 0.05; done
        sleep WAIT
        printf '\003' >keys
        wait $!
        """;

    [TestCase("0")]
    [TestCase("0.4")]
    [TestCase("0.8")]
    [CancelAfter(120_000)]
    public async Task Ctrl_C_ends_a_run_with_1_keeps_what_was_done_and_leaves_nothing_behind(string wait)
    {
        int code = (await ShellAsync(Typing.Replace("WAIT", wait, StringComparison.Ordinal))).Code;
        string said = await File.ReadAllTextAsync(In("typescript"));
        string partial = In("out", "runs", "local.partial.jsonl");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(1), said);
            Assert.That(said, Does.Contain("ended in the middle, as asked"));
            Assert.That(File.Exists(partial) || said.Contains("no case was done yet", StringComparison.Ordinal), said);
            Assert.That(Directory.EnumerateFileSystemEntries(Temporary), Is.Empty);
            Assert.That(File.Exists(In("out", "index.html")), Is.False, "a site of what was done so far");
        }
        if (File.Exists(partial))
            Assert.That(RunFileReader.Read(partial, allowPartial: true).Complete, Is.False);
    }
}
