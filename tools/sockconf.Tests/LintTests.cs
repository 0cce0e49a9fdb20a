namespace SockConformance.Tool.Tests;

/// <summary>What lint finds, and with what it ends.</summary>
[TestFixture]
internal sealed class LintTests : CliTest
{
    [Test]
    [CancelAfter(300_000)]
    public async Task Lint_has_nothing_to_say_against_the_real_expectations()
    {
        var answer = (await SockconfAsync("lint")).EndsWith(0);
        const string counts = @"\d+ options, \d+ contracts, \d+ claims beside the rows', \d+ cases beside the probes";
        Assert.That(answer.All, Does.Match($@"^{counts}: no problems\r?\n$"));
    }

    [Test]
    [CancelAfter(300_000)]
    [Platform("Linux")]
    public async Task Lint_lists_a_weak_case_that_a_run_shows()
    {
        var expectations = new TinyExpectations(In("e"));
        await SockconfAsync("run", "--expectations", "e");
        (await SockconfAsync("lint", "--expectations", "e", "--run", "out/runs/local.jsonl")).EndsWith(0);

        SwitchOnlyOff(expectations);
        await SockconfAsync("run", "--expectations", "e");
        var answer = await SockconfAsync("lint", "--expectations", "e", "--run", "out/runs/local.jsonl");
        answer.ComplainsWith(1, "weak case");
        const string weak = @"SOL_SOCKET/SO_KEEPALIVE/switched/tcp4, step after-off, .*is the default; set another";
        Assert.That(
            answer.Lines, Has.One.Match($@"^SOL_SOCKET/SO_KEEPALIVE\.yaml:\d+:\d+: {weak} \[weak on local\]$"));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    [CancelAfter(300_000)]
    [Platform("Linux")]
    public async Task Lint_ends_with_1_where_an_effect_is_seen_without_its_option_too(bool isVacuous, int code)
    {
        const string effect = "cite: page#SO_KEEPALIVE.3\n      shows: ";
        var expectations = new TinyExpectations(In("e"));
        expectations.Replace(TinyExpectations.Keepalive, effect + "value", effect + "effect");
        if (isVacuous)
            SwitchOnlyOff(expectations);
        var answer = (await SockconfAsync("lint", "--expectations", "e", "--vacuous", "local")).EndsWith(code);

        Assert.That(answer.Error, isVacuous ? Does.Contain("1 vacuous claim") : Does.Not.Contain("vacuous"));
    }

    /// <summary>Leaves of a case the half that shows nothing: off is the default.</summary>
    private static void SwitchOnlyOff(TinyExpectations expectations)
    {
        const string on = "      - setsockopt b SO_KEEPALIVE on\n      - after-on: getsockopt b SO_KEEPALIVE\n";
        expectations.Replace(TinyExpectations.Keepalive, on, "")
            .Replace(TinyExpectations.Keepalive, "{ after-on: on, after-off: off }", "{ after-off: off }");
    }
}
