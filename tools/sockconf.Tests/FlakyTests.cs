using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

/// <summary>An unexpected failure is asked again alone; what comes out otherwise then is flaky, not failed.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class FlakyTests : CliTest
{
    /// <summary>
    /// A target whose first drivers say that options are on which are off. Three are started: to ask who it is, for the
    /// greeting, and for the run.
    /// </summary>
    private const string Unsteady = """
        #!/bin/sh
        n=1
        until mkdir starts/$n 2>/dev/null; do n=$((n + 1)); done
        [ $n -gt LIES ] && exec ./sockdriver
        ./sockdriver | sed -u 's/^ok value=0 len=4/ok value=1 len=4/'
        """;

    [Test]
    [CancelAfter(120_000)]
    public async Task A_case_that_differs_when_it_is_run_again_alone_is_flaky_and_does_not_fail_a_strict_run()
    {
        var run = await RunAsync(lies: 3, code: 0);
        var verdicts = run.Cases.SelectMany(c => c.Verdicts.Where(v => v.Flaky).Select(v => (c.Transcript.CaseId, Verdict: v)));
        var flaky = verdicts.Select(f => (f.CaseId, f.Verdict.Code, f.Verdict.Cause)).ToList();

        Assert.That(flaky.Select(f => f.CaseId), Does.Contain("SOL_SOCKET/SO_KEEPALIVE/fresh/tcp4"));
        Assert.That(flaky.Select(f => f.Code), Is.All.EqualTo(VerdictCode.Unresolved));
        Assert.That(
            flaky.Select(f => CauseWords.Sentence(f.Cause)),
            Is.All.StartsWith("flaky: fail in the run, pass when run again alone"));
        Assert.That(run.Cases.SelectMany(c => c.Verdicts).Where(v => v.Code == VerdictCode.Fail), Is.Empty);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_case_that_fails_both_times_is_failed_and_not_flaky()
    {
        var verdicts = (await RunAsync(lies: 1000, code: 1)).Cases.SelectMany(c => c.Verdicts).ToList();

        Assert.That(verdicts.Where(v => v.Flaky), Is.Empty);
        Assert.That(verdicts.Where(v => v.Code == VerdictCode.Fail), Is.Not.Empty);
    }

    private async Task<Run> RunAsync(int lies, int code)
    {
        await File.WriteAllTextAsync(In("unsteady.sh"), Unsteady.Replace("LIES", $"{lies}", StringComparison.Ordinal) + "\n");
        (await ShellAsync("mkdir starts && cc $DRIVER/*.c -o sockdriver")).EndsWith(0);
        string folder = new TinyExpectations(In("e")).Folder;
        var answer = await SockconfAsync("run", "--exec", "sh unsteady.sh", "--strict", "--expectations", folder);
        answer.EndsWith(code);
        return RunFileReader.Read(In("out", "runs", "exec.jsonl"));
    }
}
