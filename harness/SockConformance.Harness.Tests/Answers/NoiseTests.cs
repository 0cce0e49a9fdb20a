using SockConformance.Harness.Answers;
using SockConformance.Harness.Planning;
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
    [TestCase(", noise: limit", "7", "7")]
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

    [TestCase("7", "7")]
    [TestCase("0x7fffffff", "~")]
    [TestCase("buffer=unmapped", "7", Description = "nothing was set")]
    public void Of_an_option_with_a_limit_only_what_the_limit_may_have_cut_is_noise(string set, string after) =>
        Assert.That(
            Given(Catalog([$"setsockopt s SO_TEST {set}", "got: getsockopt s SO_TEST"], ", noise: limit"), "ok", Seven)
                .Single().Text,
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

    [Test]
    public void What_varies_as_a_whole_may_also_vary_in_which_fields_it_has()
    {
        var catalog = Catalog(["got: recvmsg s 9"], rest: "    varies: [got]");

        Assert.That(Given(catalog, "ok value=1 clevel=SOL_SOCKET ctype=37").Single().Text, Is.EqualTo("~"));
    }

    [Test]
    public void Of_noise_how_many_bytes_happen_to_differ_from_the_buffer_is_no_answer()
    {
        var catalog = Catalog(["a: getsockopt s SO_TEST"], ", noise: always");

        Assert.That(Given(catalog, "ok value=7 len=4 size=4 written=3").Single().Text, Is.EqualTo("~"));
    }

    [Test]
    public void What_TCP_knows_of_a_connection_is_left_out_in_whatever_layout_it_is_read()
    {
        var catalog = Catalog(["got: 'getsockopt s IPPROTO_TCP TCP_INFO=11 {states:u8*8,rto:u32}'"]);

        Assert.That(Given(catalog, "ok states=01 rto=204000 len=12 size=12 written=12").Single().Text, Is.EqualTo("~"));
    }

    [TestCase("send s 500000", "ok value=28672", "~")]
    [TestCase("send s 500000", "ok value=500000", "500000")]
    [TestCase("send s 100", "ok value=60", "60")]
    [TestCase("recv s 1048576", "ok value=0", "0")]
    [TestCase("recv s 1048576", "ok value=8192", "~")]
    public void How_much_of_a_large_transfer_one_call_moves_is_left_out(string step, string reply, string text) =>
        Assert.That(Given(Catalog(["got: " + step]), reply).Single().Text, Is.EqualTo(text));

    [TestCase("value", true)]
    [TestCase("data", true)]
    [TestCase("flags", false)]
    public void Which_message_a_raw_socket_of_ICMPv6_receives_first_is_left_out(string field, bool isLeftOut)
    {
        var plan = SharedPlans.For(Catalog(["got: recv s 99"])).Whole("linux");
        var asked = plan.Instances["SOL_SOCKET/SO_TEST/asked/tcp4"];
        var instance = asked with { Parameters = [KeyValuePair.Create("kind", "raw6")] };

        Assert.That(Noise.IsMoved(instance, asked.Steps[^1].Request, field, "68"), Is.EqualTo(isLeftOut));
        Assert.That(Noise.IsMoved(asked, asked.Steps[^1].Request, field, "68"), Is.False);
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
