using static SockConformance.Harness.Tests.Answers.AskedCase;

namespace SockConformance.Harness.Tests.Answers;

internal sealed class NoiseTests
{
    private const string Seven = "ok value=7 len=4 size=4 written=4";
    private const string Noisy = ", noise: default";
    private static readonly string[] Around =
        ["before: getsockopt s SO_TEST", "setsockopt s SO_TEST 7", "after: getsockopt s SO_TEST"];

    [TestCase("", "7", "7")]
    [TestCase(Noisy, "~", "7")]
    [TestCase(", noise: always", "~", "~")]
    [TestCase(", varies: yes", "~", "~")]
    public void What_a_row_calls_noise_is_left_out_by_name(string row, string before, string after) =>
        Assert.That(
            Given(Catalog(Around, row), Seven, "ok", Seven).Select(a => a.Text),
            Is.EqualTo(new[] { before, after }));

    [TestCase("7", "7")]
    [TestCase("100000", "7")]
    [TestCase("0x7fffffff", "~", Description = "a limit of the machine may have cut it")]
    [TestCase("-1", "~")]
    [TestCase("buffer=unmapped", "~", Description = "nothing was set")]
    [TestCase("null", "~")]
    public void A_default_is_noise_until_the_case_itself_decides_what_is_read(string set, string after) =>
        Assert.That(
            Given(Catalog([$"setsockopt s SO_TEST {set}", "got: getsockopt s SO_TEST"], Noisy), "ok", Seven).Single().Text,
            Is.EqualTo(after));

    [Test]
    public void What_is_set_on_one_socket_decides_nothing_on_another()
    {
        string[] steps = ["socket t tcp4", "setsockopt t SO_TEST 7", "got: getsockopt s SO_TEST", "own: getsockopt t SO_TEST"];

        Assert.That(Given(Catalog(steps, Noisy), "ok", "ok", Seven, Seven).Select(a => a.Text), Is.EqualTo(new[] { "~", "7" }));
    }

    [Test]
    public void An_accepted_socket_may_have_what_its_listener_was_given()
    {
        string[] steps = ["setsockopt s SO_TEST 7", "accept a s", "got: getsockopt a SO_TEST"];

        Assert.That(Given(Catalog(steps, Noisy), "ok", "ok", Seven).Single().Text, Is.EqualTo("7"));
    }

    [Test]
    public void Whether_a_set_succeeds_is_never_noise() =>
        Assert.That(
            Given(Catalog(["first: setsockopt s SO_TEST 7"], ", noise: always"), "ok").Single().Text, Is.EqualTo("ok"));

    [Test]
    public void Of_noise_the_length_and_the_error_remain()
    {
        var catalog = Catalog(["a: getsockopt s SO_TEST", "b: getsockopt s SO_TEST"], ", noise: always");

        var answers = Given(catalog, "ok value=7 len=8 size=4 written=8", "err EINVAL 22");

        Assert.That(answers.Select(a => a.Text), Is.EqualTo(new[] { "~, 8 bytes", "EINVAL" }));
    }

    [Test]
    public void What_a_case_says_to_vary_is_left_out()
    {
        var catalog = Catalog(["got: getsockopt s SO_TEST"], rest: "    varies: [got.second]");

        Assert.That(Given(catalog, "ok first=1 second=2").Single().Text, Is.EqualTo("first=1 second=~"));
    }

    [TestCase("ok pid=12 uid=0", "uid=0")]
    [TestCase("ok age_us=900 level=SOL_SOCKET", "level=SOL_SOCKET")]
    public void Processes_and_times_are_left_out_wherever_they_stand(string reply, string text) =>
        Assert.That(Given(Catalog(["got: getsockopt s SO_TEST"]), reply).Single().Text, Is.EqualTo(text));

    [Test]
    public void A_tunable_of_the_machine_is_no_answer() =>
        Assert.That(
            Given(Catalog(["got: sysctl net.core.rmem_default"]), "ok value=212992").Single().Text,
            Is.EqualTo("~"));

    [Test]
    public void Noise_is_always_or_default()
    {
        var files = TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "kinds: [tcp4, udp4] }", "kinds: [tcp4], noise: much }");

        Assert.That(TestCatalogs.ProblemsOf(files), Has.Some.Contains("'noise'").And.Some.Contains("always, default"));
    }
}
