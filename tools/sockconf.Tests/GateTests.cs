namespace SockConformance.Tool.Tests;

/// <summary>The gate that an action, a pipeline of another service and a plain shell share.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class GateTests : CliTest
{
    private const string Only = "SO_KEEPALIVE";

    [SetUp]
    public void WriteExpectations() => Tiny = new TinyExpectations(In("e"));

    private TinyExpectations Tiny { get; set; } = null!;

    [Test]
    [CancelAfter(180_000)]
    public async Task A_run_without_a_baseline_is_kept_and_summed_up()
    {
        (await GateAsync()).EndsWith(0);
        Assert.That(File.Exists(In("out", "runs", "local.jsonl")));
        Assert.That(await SummaryAsync(), Does.StartWith("```\n").And.Contain("pass").And.EndsWith("```\n"));
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task What_got_worse_since_the_baseline_fails_it_and_is_in_the_summary()
    {
        (await GateAsync(("OUT", "before"))).EndsWith(0);
        File.Delete(In("summary.md"));
        // The claim is wrong now; the baseline kept it, as its changed answer has it, and the run does not.
        Tiny.WithWrongClaim();
        const string asked = "[\"getsockopt s SOL_SOCKET=1 SO_KEEPALIVE=9 bool\",";
        string path = In("before", "runs", "local.jsonl");
        string before = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, TinyRun.Replaced(before, asked + "\"ok value=0 ", asked + "\"ok value=1 "));

        (await GateAsync(("BASELINE", In("before", "runs")))).EndsWith(1);
        Assert.That(await SummaryAsync(), Does.Contain("regressed").And.Contain(Only));
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task A_claim_that_was_corrected_since_the_baseline_fails_nothing()
    {
        (await GateAsync(("OUT", "before"))).EndsWith(0);
        Tiny.WithWrongClaim();
        const string any = "changed-value,regressed,flaky,crashed,added";
        (await GateAsync(("BASELINE", In("before", "runs")), ("FAIL_ON", any))).EndsWith(0);
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task A_divergence_that_no_list_has_fails_a_strict_gate_alone()
    {
        Tiny.WithWrongClaim();
        (await GateAsync()).EndsWith(0);
        (await GateAsync(("STRICT", "true"))).EndsWith(1);
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task Where_no_baseline_was_published_yet_nothing_is_compared()
    {
        using var server = new Served(404, []);
        (await GateAsync(("BASELINE", server.Address + "runs/local.jsonl"))).EndsWith(0);
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task A_published_baseline_is_fetched_and_compared_with()
    {
        (await GateAsync(("OUT", "before"))).EndsWith(0);
        using var server = new Served(200, await File.ReadAllBytesAsync(In("before", "runs", "local.jsonl")));
        (await GateAsync(("BASELINE", server.Address + "runs/local.jsonl"))).EndsWith(0);
        Assert.That(await SummaryAsync(), Does.Contain("local"));
    }

    private Task<Answer> GateAsync(params (string Name, string? Value)[] variables)
    {
        (string, string?)[] usual =
        [
            ("SOCKCONF", Repository.Sockconf), ("EXPECTATIONS", "e"), ("ONLY", Only), ("SUMMARY", "summary.md"), ("CI", null),
        ];
        return RunAsync(["bash", Repository.Path("tools", "action", "gate.sh")], [.. usual, .. variables]);
    }

    private Task<string> SummaryAsync() => File.ReadAllTextAsync(In("summary.md"));
}
