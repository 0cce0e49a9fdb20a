using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

/// <summary>A folder for runs and site that another run uses too, or that lets nothing be written.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class SharedFolderTests : CliTest
{
    /// <summary>In a mount namespace, so that the small disk goes with it. What is there is told at the end.</summary>
    private const string Full = """
        mkdir out
        exec unshare --mount sh -c '
            mount -t tmpfs -o size=1m none out || exit 77
            mkdir out/runs
            cp whole.jsonl out/runs/local.jsonl
            echo old >out/index.html
            dd if=/dev/zero of=out/filler bs=1k count=ROOM 2>dd.log
            "$SOCKCONF" run --expectations e
            code=$?
            find out -name "*.tmp"
            find out -type f -empty
            cmp -s whole.jsonl out/runs/local.jsonl || test "$(tail -c 1 out/runs/local.jsonl)" = "" || echo cut
            grep -q -e old -e "</html>" out/index.html || echo "index.html: cut"
            exit $code'
        """;

    [SetUp]
    public async Task WriteExpectations()
    {
        _ = new TinyExpectations(In("e"));
        await File.WriteAllTextAsync(In("whole.jsonl"), await TinyRun.TextAsync());
    }

    [TestCase("1010", TestName = "A_full_disk_loses_no_run")]
    [TestCase("960", TestName = "A_disk_that_gets_full_leaves_no_page_half")]
    [CancelAfter(120_000)]
    public async Task A_full_disk(string room)
    {
        var answer = await ShellAsync(Full.Replace("ROOM", room, StringComparison.Ordinal));
        if (answer.Code == 77)
            Assert.Ignore("a small disk can only be mounted by root");
        answer.ComplainsWith(2, "is as it was: the disk is full; make room, or choose another place");
        Assert.That(answer.Out, Does.Not.Contain(".tmp").And.Not.Contain("out/").And.Not.Contain("cut"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Two_runs_at_once_leave_one_whole_run_and_a_whole_site()
    {
        string[] arguments = [Repository.Sockconf, "run", "--expectations", "e"];
        using var first = Start(arguments);
        using var second = Start(arguments);
        var limit = TestContext.CurrentContext.CancellationToken;
        foreach (var answer in await Task.WhenAll(first.WaitAsync(limit), second.WaitAsync(limit)))
            answer.EndsWith(0);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.GetFiles(In("out", "runs")).Select(Path.GetFileName), Is.EqualTo(new[] { "local.jsonl" }));
            Assert.That(RunFileReader.Read(In("out", "runs", "local.jsonl")).Complete);
            Assert.That(await File.ReadAllTextAsync(In("out", "index.html")), Does.EndWith("</html>\n"));
            Assert.That(Directory.EnumerateFileSystemEntries(Temporary), Is.Empty);
        }
    }
}
