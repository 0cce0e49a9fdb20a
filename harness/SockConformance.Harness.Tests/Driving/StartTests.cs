using SockConformance.Harness.Driving;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Driving;

/// <summary>A driver that does not start as the protocol asks is told with what it did; one that does is taken.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class StartTests
{
    private static readonly PlannedCase Canary = CanaryPlan.For(TestCatalogs.Examples.Platforms["linux"]);

    [TestCase("exits-at-start", "ended with exit code 4, saying: no such device before it answered hello")]
    [TestCase("wrong-version", "the driver speaks protocol 2, this harness speaks 1")]
    [TestCase("garbage-hello", "the driver answered hello with 'Segmentation fault (core dumped)'")]
    [TestCase("long-hello", "answered hello with a line of more than 65536 bytes: xxx")]
    [TestCase("announces", "the driver answered hello with 'ready'")]
    [TestCase(
        "hello-twice",
        "fails the canary: 'socket s AF_INET=2 SOCK_STREAM=1 IPPROTO_TCP=6' gives "
        + "'not the reply to 'case canary canary': ok protocol=1")]
    [TestCase("believes-anything", "fails the canary: 'getsockopt s 54321 1 int' gives 'ok us=1'; it must be refused")]
    [TestCase("no-such-mode", "usage: SockConformance.FakeDriver MODE")]
    [CancelAfter(60_000)]
    public async Task A_wrong_start_is_told(string mode, string message, CancellationToken cancel)
    {
        using var fake = new Fake();

        Assert.That(
            async () => await GreetAsync(fake.Command(mode), cancel),
            Throws.TypeOf<DriverStartException>().With.Message.Contains(message).And.Message.Contains(mode));
        if (mode != "no-such-mode")
            await fake.AssertNoneIsLeftAsync();
    }

    [TestCase("hangs-at-start", false, "did not answer hello within 0.7 s")]
    [TestCase("hangs-at-start", true, "did not answer hello within 0.7 s")]
    [CancelAfter(60_000)]
    public async Task A_start_that_takes_too_long_is_told(
        string mode, bool waitForReady, string message, CancellationToken cancel)
    {
        using var fake = new Fake();

        Assert.That(
            async () => await GreetAsync(fake.Command(mode, startSeconds: 0.7, waitForReady), cancel),
            Throws.TypeOf<DriverStartException>().With.Message.Contains(message));
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_driver_that_announces_something_else_is_told(CancellationToken cancel)
    {
        using var fake = new Fake();

        Assert.That(
            async () => await GreetAsync(fake.Command("announces-wrongly", waitForReady: true), cancel),
            Throws.TypeOf<DriverStartException>().With.Message.Contains("began with 'login:' instead of 'ready'"));
        await fake.AssertNoneIsLeftAsync();
    }

    [TestCase("proper", false)]
    [TestCase("starts-slowly", false)]
    [TestCase("announces", true)]
    [CancelAfter(60_000)]
    public async Task A_proper_start_is_taken_also_when_it_is_slow(string mode, bool waitForReady, CancellationToken cancel)
    {
        using var fake = new Fake();

        var hello = await GreetAsync(fake.Command(mode, waitForReady: waitForReady), cancel);

        Assert.That((hello.Os, hello.Release), Is.EqualTo(("Linux", "6.1.0")));
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public void A_program_that_is_not_there_is_told(CancellationToken cancel) =>
        Assert.That(
            async () => await GreetAsync(new DriverCommand { FileName = "/no/such/driver" }, cancel),
            Throws.TypeOf<DriverStartException>().With.Message.StartsWith("'/no/such/driver' could not be started: "));

    [Test]
    [CancelAfter(60_000)]
    public async Task A_start_that_fails_once_in_a_run_is_tried_again(CancellationToken cancel)
    {
        using var fake = new Fake();

        var transcripts = await fake.RunAsync("exits-at-first-start", [Fake.Good("a")], cancel);

        Assert.That(Fake.IsWhole(Fake.Good("a"), transcripts["a"]), Is.True);
        await fake.AssertNoneIsLeftAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_start_that_fails_again_and_again_ends_the_run(CancellationToken cancel)
    {
        using var fake = new Fake();

        Assert.That(
            async () => await fake.RunAsync("exits-at-start", [Fake.Good("a")], cancel),
            Throws.TypeOf<DriverStartException>());
        await fake.AssertNoneIsLeftAsync();
    }

    private static Task<Hello> GreetAsync(DriverCommand command, CancellationToken cancel) =>
        new PlanDriver(command, new DrivingOptions()).GreetAsync(Canary, cancel);
}
