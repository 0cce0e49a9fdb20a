using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed class RunTests : CliTest
{
    [Test]
    [CancelAfter(300_000)]
    public async Task A_run_writes_its_run_file_and_the_site()
    {
        var answer = (await TinyRunAsync("--out", "site")).EndsWith(0);
        var run = RunFileReader.Read(In("site", "runs", "local.jsonl"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Header.Target, Is.EqualTo("local"));
            Assert.That(run.Cases, Has.Count.EqualTo(10));
            Assert.That(run.Cases.SelectMany(c => c.Verdicts).Select(v => v.Code), Is.All.EqualTo(VerdictCode.Pass));
            Assert.That(await File.ReadAllTextAsync(In("site", "index.html")), Does.Contain("SO_KEEPALIVE"));
            Assert.That(answer.Out, Does.Contain($"the site is {Path.Combine("site", "index.html")}"));
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_run_leaves_no_temporary_files()
    {
        await TinyRunAsync();
        Assert.That(Directory.EnumerateFileSystemEntries(Temporary), Is.Empty);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Only_limits_a_run_to_the_cases_that_match()
    {
        await TinyRunAsync("--only", "SOL_SOCKET/SO_KEEPALIVE/fresh", "--only", "SOL_SOCKET/SO_RCVBUF/doubled/*");
        Assert.That(RunFileReader.Read(In("out", "runs", "local.jsonl")).Cases.Select(c => c.Transcript.CaseId), Is.EqualTo(new[]
        {
            "SOL_SOCKET/SO_KEEPALIVE/fresh/tcp4",
            "SOL_SOCKET/SO_RCVBUF/doubled/local-stream",
            "SOL_SOCKET/SO_RCVBUF/doubled/tcp4",
        }));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Verbose_tells_the_verdict_of_each_case_and_where_the_time_went()
    {
        var answer = (await TinyRunAsync("-v", "--only", "SO_KEEPALIVE")).EndsWith(0);
        Assert.That(answer.Lines, Has.One.EqualTo("  pass        SOL_SOCKET/SO_KEEPALIVE/fresh/tcp4 fresh"));
        Assert.That(answer.Out, Does.Contain("where the time went"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Show_prints_each_request_with_its_label_and_its_reply()
    {
        var answer = (await TinyRunAsync("--show", "--only", "SO_KEEPALIVE")).EndsWith(0);
        const string title = "SOL_SOCKET/SO_KEEPALIVE/fresh/tcp4 A new socket is asked";
        var shown = answer.Lines.SkipWhile(l => !l.StartsWith(title, StringComparison.Ordinal)).Skip(1).Take(5);
        Assert.That(shown, Is.EqualTo(new[]
        {
            "    socket s AF_INET=2 SOCK_STREAM=1 IPPROTO_TCP=6",
            "        ok",
            "    first: getsockopt s SOL_SOCKET=1 SO_KEEPALIVE=9 bool",
            "        ok value=0 len=4 size=4 written=4 raw=00000000 via=header",
            "    = pass fresh",
        }).Using<string>(IsShown));

        // A reply may have more fields behind those that a test knows.
        static bool IsShown(string actual, string expected)
        {
            bool isReply = expected.StartsWith("        ok", StringComparison.Ordinal);
            return actual == expected || (isReply && actual.StartsWith(expected, StringComparison.Ordinal));
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Timings_tell_where_the_time_went_with_the_longest_case_by_name()
    {
        const string set = "      - setsockopt s SO_RCVBUF 5000\n";
        var expectations = new TinyExpectations(In("e"))
            .Replace("SOL_SOCKET/SO_RCVBUF.yaml", set, set + "      - sleep 300ms\n");
        var answer = (await SockconfAsync("run", "--timings", "--expectations", expectations.Folder)).EndsWith(0);
        using (Assert.EnterMultipleScope())
        {
            string[] laps =
            [
                "starting this program", "reading the expectations", "local: building the driver", "local: planning",
                "local: judging", "local: running unexpected failures again", "telling what diverges, writing the run file",
                "writing the site",
            ];
            foreach (string what in laps)
                Assert.That(answer.Lines, Has.One.Match($@"^{what}.* \d+ "));
            const string longest = @"its longest case: \d{3,} ms, SOL_SOCKET/SO_RCVBUF/doubled/";
            Assert.That(answer.Lines, Has.One.Match(@"^local: driving +\d+ " + longest));
            Assert.That(answer.Lines, Has.One.Match(@"^the whole run +\d+ \d+\.\d times the longest case"));
        }
    }

    private Task<Answer> TinyRunAsync(params string[] more) =>
        SockconfAsync(["run", "--expectations", new TinyExpectations(In("e")).Folder, .. more]);
}
