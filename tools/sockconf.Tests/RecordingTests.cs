namespace SockConformance.Tool.Tests;

/// <summary>A run file that somebody contributes is a target: it is judged, what it lacks is counted and fails nothing.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class RecordingTests : CliTest
{
    private TinyExpectations expectations = null!;

    [SetUp]
    public async Task RecordARun()
    {
        expectations = new TinyExpectations(In("e"));
        (await SockconfAsync("run", "--gzip", "--expectations", "e")).EndsWith(0);
        File.Move(In("out", "runs", "local.jsonl.gz"), In("there.jsonl.gz"));
        await File.WriteAllTextAsync(In("mine.yaml"), """
            targets:
              - target: there
                platform: linux
                about: A machine elsewhere.
                recorded: { file: there.jsonl.gz, on: 2026-11-29, how: By hand. }
            """);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_recording_is_judged_and_told_with_its_day()
    {
        var answer = (await RunAsync()).EndsWith(0);

        Assert.That(answer.Out, Does.Contain("recorded on 2026-11-29: 0 cases changed since (stale), 0 never asked"));
        Assert.That(await File.ReadAllTextAsync(In("out", "index.html")), Does.Contain("recorded on 2026-11-29"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task What_it_did_otherwise_than_promised_fails_a_strict_run_as_with_any_target()
    {
        expectations.WithWrongClaim();
        Assert.That((await RunAsync()).EndsWith(1).Out, Does.Contain("fail  SOL_SOCKET/SO_KEEPALIVE/fresh/tcp4"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Cases_that_are_stale_or_were_never_asked_are_counted_apart_and_fail_nothing()
    {
        const string first = "      - first: getsockopt s SO_KEEPALIVE";
        expectations.WithWrongClaim().Replace(TinyExpectations.Keepalive, first, "      - socket t $kind\n" + first);
        expectations.Replace(TinyExpectations.Keepalive, "  switched:\n    title", "  anew:\n    title");
        var answer = (await RunAsync()).EndsWith(0);

        Assert.That(answer.Out, Does.Contain("recorded on 2026-11-29: 1 case changed since (stale), 1 never asked"));
        Assert.That(
            answer.Lines.SkipWhile(l => !l.Contains("not asked", StringComparison.Ordinal)).Take(2)
                .Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
            Has.One.Contains("stale not asked").Or.One.Contains("not asked stale"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Nothing_can_be_asked_of_a_recording_but_to_be_judged() =>
        (await SockconfAsync("smoke", "there", "--targets", "mine.yaml"))
            .ComplainsWith(3, "the target there is a recording of 2026-11-29", "'sockconf run --target there' judges");

    private Task<Answer> RunAsync() => SockconfAsync(
        "run", "--strict", "--targets", "mine.yaml", "--target", "there", "--expectations", expectations.Folder);
}
