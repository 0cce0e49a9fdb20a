namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed class StrictTests : CliTest
{
    private TinyExpectations Expectations => new(In("e"));

    [Test]
    [CancelAfter(300_000)]
    public async Task When_all_is_as_documented_a_strict_run_ends_with_0() =>
        (await RunAsync(Expectations)).EndsWith(0);

    [Test]
    [CancelAfter(300_000)]
    public async Task A_divergence_that_is_not_listed_ends_a_strict_run_with_1() =>
        (await RunAsync(Expectations.WithWrongClaim())).EndsWith(1);

    [Test]
    [CancelAfter(300_000)]
    public async Task A_divergence_ends_a_run_that_is_not_strict_with_0() =>
        (await SockconfAsync("run", "--expectations", Expectations.WithWrongClaim().Folder)).EndsWith(0);

    [Test]
    [CancelAfter(300_000)]
    public async Task A_divergence_is_told_with_promise_place_expectation_and_observation()
    {
        var answer = await RunAsync(Expectations.WithWrongClaim());
        Assert.That(answer.Lines.Select(l => l.Trim()).Skip(1).Take(4), Is.EqualTo(new[]
        {
            "fail  SOL_SOCKET/SO_KEEPALIVE/fresh/tcp4",
            "promise   A new socket does not have it. page#SO_KEEPALIVE.2",
            "expected  first: on",
            "observed  0",
        }));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_divergence_that_is_listed_ends_a_strict_run_with_0_and_is_counted_as_known()
    {
        var answer = (await RunAsync(Expectations.WithWrongClaim().WithKnown())).EndsWith(0);
        Assert.That(Counts(answer), Is.EqualTo(new[] { new[] { "pass", "fail", "known" }, ["9", "0", "1"] }));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_listing_for_another_machine_does_not_excuse_a_divergence() =>
        (await RunAsync(Expectations.WithWrongClaim().WithKnown("arch: pdp11"))).EndsWith(1);

    [Test]
    [CancelAfter(300_000)]
    public async Task A_listing_of_another_target_does_not_excuse_a_divergence()
    {
        var expectations = Expectations.WithWrongClaim().WithKnown();
        string known = Path.Combine(expectations.Folder, "known");
        File.Move(Path.Combine(known, "local.yaml"), Path.Combine(known, "wine.yaml"));
        (await RunAsync(expectations)).EndsWith(1);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_listed_case_that_passes_is_told_as_stale_and_ends_a_strict_run_with_1()
    {
        var answer = (await RunAsync(Expectations.WithKnown())).EndsWith(1);
        Assert.That(
            answer.Out,
            Does.Contain("stale  known/local.yaml:1:")
                .And.Contain("SOL_SOCKET/SO_KEEPALIVE/fresh/* is listed as a divergence and passes; remove the entry"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_listed_case_that_was_not_run_is_not_stale() =>
        (await RunAsync(Expectations.WithKnown(), "--only", "SO_RCVBUF")).EndsWith(0);

    [Test]
    [CancelAfter(300_000)]
    public async Task Each_verdict_is_counted_once_and_failures_are_told_where_there_are_none_too()
    {
        var answer = (await RunAsync(Expectations)).EndsWith(0);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Lines, Has.Some.EqualTo("10 verdicts of 10 cases, one for each promise that a case tries:"));
            Assert.That(Counts(answer), Is.EqualTo(new[] { new[] { "pass", "fail" }, ["10", "0"] }));
        });
    }

    private static IEnumerable<string[]> Counts(Answer answer) =>
        answer.Lines.SkipWhile(l => !l.Contains("one for each promise", StringComparison.Ordinal)).Skip(1).Take(2).Select(Words);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Task<Answer> RunAsync(TinyExpectations expectations, params string[] more) =>
        SockconfAsync(["run", "--strict", "--expectations", expectations.Folder, .. more]);
}
