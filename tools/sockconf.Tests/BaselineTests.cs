namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed class BaselineTests : CliTest
{
    private string baseline = "";

    [SetUp]
    public async Task WriteBaseline()
    {
        _ = new TinyExpectations(In("e"));
        baseline = await TinyRun.TextAsync();
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_run_like_its_baseline_ends_with_0_and_says_that_nothing_differs() =>
        Assert.That(
            (await RunAsync(baseline)).EndsWith(0).Out,
            Does.Contain("against the baseline old.jsonl:").And.Contain("nothing differs"));

    [Test]
    [CancelAfter(120_000)]
    public async Task What_differs_and_is_not_named_ends_with_0() =>
        Assert.That((await RunAsync(TinyRun.Moved(baseline))).EndsWith(0).Out, Does.Contain("2 changed value"));

    [TestCase("changed-value")]
    [TestCase("crashed,changed-value")]
    [CancelAfter(120_000)]
    public async Task What_differs_and_is_named_ends_with_1_and_is_counted(string words) =>
        (await RunAsync(TinyRun.Moved(baseline), "--fail-on", words))
            .ComplainsWith(1, "local: 2 changed-value since the baseline", "make this run the baseline");

    [Test]
    [CancelAfter(120_000)]
    public async Task A_regression_ends_with_1_unless_told_otherwise()
    {
        // What the baseline kept, the run does not: its claim is wrong now, and the baseline judged by it fails as well; so the
        // answer of the baseline is changed instead.
        new TinyExpectations(In("e")).WithWrongClaim();
        const string asked = "[\"getsockopt s SOL_SOCKET=1 SO_KEEPALIVE=9 bool\",";
        string kept = TinyRun.Replaced(baseline, asked + "\"ok value=0 ", asked + "\"ok value=1 ");
        (await RunAsync(kept)).ComplainsWith(1, "local: 1 regressed since the baseline");
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_baseline_that_other_expectations_judged_is_judged_by_those_of_the_run()
    {
        new TinyExpectations(In("e")).WithWrongClaim();
        Assert.That(
            (await RunAsync(baseline)).EndsWith(0).Out,
            Does.Contain("nothing differs").And.Not.Contain("different expectations"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task It_says_how_many_cases_were_compared() =>
        Assert.That((await RunAsync(baseline)).EndsWith(0).Out, Does.Contain("nothing differs; 10 cases were compared"));

    [Test]
    [CancelAfter(120_000)]
    public async Task A_baseline_without_a_case_of_the_run_is_no_comparison_and_ends_with_2()
    {
        (await SockconfAsync("run", "--expectations", "e", "--only", "SO_RCVBUF", "--out", "other")).EndsWith(0);
        (await SockconfAsync("run", "--expectations", "e", "--only", "SO_KEEPALIVE", "--baseline", "other/runs/local.jsonl"))
            .ComplainsWith(2, "no case was asked in this run and in the baseline", "so nothing was compared");
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_case_that_a_baseline_of_all_lacks_was_added_also_where_the_run_is_of_some()
    {
        const string title = "  fresh:\n    title: A new socket is asked\n";
        string more = title.Replace("  fresh:", "  another:", StringComparison.Ordinal)
            + "    for: { kind: documented }\n    steps:\n      - socket s $kind\n      - first: getsockopt s SO_KEEPALIVE\n"
            + "    expect:\n      linux: { fresh: { first: on } }\n";
        new TinyExpectations(In("e")).Replace(TinyExpectations.Keepalive, title, more + title);
        (await RunAsync(baseline, "--only", "SO_KEEPALIVE", "--fail-on", "added"))
            .ComplainsWith(1, "local: 1 added since the baseline");
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_baseline_of_another_target_is_refused_before_anything_is_run()
    {
        (await RunAsync(TinyRun.Replaced(baseline, "\"target\":\"local\"", "\"target\":\"wine\"")))
            .ComplainsWith(2, "the baseline old.jsonl has no run of the target local; it has: wine");
        Assert.That(Directory.Exists(In("out", "runs")), Is.False);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_baseline_of_another_platform_is_refused() =>
        (await RunAsync(TinyRun.Replaced(baseline, "\"platform\":\"linux\"", "\"platform\":\"winsock\"")))
            .ComplainsWith(2, "old.jsonl is a run of the platform winsock, and the target local is of linux");

    [Test]
    [CancelAfter(120_000)]
    public async Task A_baseline_that_was_cut_short_is_refused() =>
        (await RunAsync(string.Join('\n', baseline.Split('\n').Take(3)) + "\n"))
            .ComplainsWith(2, "old.jsonl: the file ends after line 3 without its footer");

    [Test]
    [CancelAfter(120_000)]
    public async Task Two_baselines_of_one_target_and_time_are_refused_with_both_names()
    {
        await File.WriteAllTextAsync(In("copy.jsonl"), baseline);
        (await RunAsync(baseline, "--baseline", "copy.jsonl"))
            .ComplainsWith(2, "copy.jsonl", "old.jsonl", "are both runs of local begun at", "leave one out");
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task An_unknown_word_is_told_with_all_and_with_the_one_that_was_probably_meant() =>
        (await RunAsync(baseline, "--fail-on", "crashed,regresed"))
            .ComplainsWith(
                2,
                "--fail-on does not know 'regresed'; allowed: crashed, regressed, flaky, changed-verdict, changed-value, "
                    + "removed, added, fixed; did you mean 'regressed'?");

    [Test]
    [CancelAfter(120_000)]
    public async Task Words_without_a_baseline_are_refused() =>
        (await SockconfAsync("run", "--expectations", "e", "--fail-on", "regressed"))
            .ComplainsWith(2, "there is no baseline; add --baseline FILE");

    private async Task<Answer> RunAsync(string text, params string[] more)
    {
        await File.WriteAllTextAsync(In("old.jsonl"), text);
        return await SockconfAsync(["run", "--expectations", "e", "--baseline", "old.jsonl", .. more]);
    }
}
