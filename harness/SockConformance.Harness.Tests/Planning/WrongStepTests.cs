using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

/// <summary>A step that no request can be made of is told at its place, and its case is not planned.</summary>
public sealed class WrongStepTests
{
    [TestCase("sokcet s tcp4", "the request 'sokcet' is not known;", "did you mean 'socket'?")]
    [TestCase("bench loop n=1", "the request 'bench' is not known;", "")]
    [TestCase("hello", "the request 'hello' is not known;", "")]
    [TestCase("case X Y", "the request 'case' is not known;", "")]
    [TestCase("socket s tcp5", "the kind of Linux 'tcp5' is not known; allowed: tcp4, udp4, raw4", "did you mean 'tcp4'?")]
    [TestCase("socket s", "the kind of Linux '' is not known", "")]
    [TestCase("sleep 300", "'sleep 300' lacks its time; write it as 300ms or 2s", "")]
    [TestCase("poll s read", "'poll s read' lacks its time", "")]
    [TestCase("getsockopt s", "'getsockopt s' lacks its option; write 'getsockopt SOCKET OPTION ...'", "")]
    [TestCase("getsockopt s SO_TETS", "the option 'SO_TETS' is not known; allowed: SO_TEST", "did you mean 'SO_TEST'?")]
    [TestCase("getsockopt s SO_TETS 1 int", "the option 'SO_TETS' is not known", "")]
    [TestCase(
        "getsockopt s SO_TEST length=4",
        "the argument 'length' is not known; allowed: len, buffer, optlen, limit, value, type",
        "")]
    [TestCase(
        "setsockopt s SO_TEST type=linger 5",
        "'5' is no value of type linger; write its fields: onoff=... seconds=...",
        "")]
    [TestCase(
        "setsockopt s SO_TEST type=timeval 5",
        "'5' is no value of type timeval; write its fields: sec=... usec=... or a time such as 300ms",
        "")]
    [TestCase("setsockopt s SO_TEST type=pair 5", "'5' is no value of type pair; write its fields: first=... second=...", "")]
    [TestCase("setsockopt s SO_TEST type=lingre onoff=1", "the type 'lingre' is not known;", "did you mean 'linger'?")]
    [TestCase("after 200 send c 1", "'after 200 send c 1' is not 'after TIME REQUEST', such as 'after 200ms send c 1'", "")]
    [TestCase("after 200ms", "'after 200ms' is not 'after TIME REQUEST'", "")]
    [TestCase(
        "after 200ms sned c 1",
        "the request of an actor 'sned' is not known; allowed: connect, shutdown",
        "did you mean 'send'?")]
    [TestCase("after 200ms close", "'after 200ms close' is not 'close SOCKET'", "")]
    [TestCase("uze listening tcp4", "the request 'uze' is not known;", "did you mean 'use'?")]
    [TestCase("after 200ms recv c 1", "the request of an actor 'recv' is not known; allowed: ", "")]
    [TestCase(
        "bind s loopback:8080",
        "'loopback:8080' has a port number; write 0 for any port, or @SOCKET for another socket's",
        "")]
    [TestCase("connect s [::1]:80", "'[::1]:80' has a port number", "")]
    [TestCase("bind s any:0x", "'any:0x' has a port number; write 0 for any port", "in hexadecimal, as 0x800")]
    [TestCase("bind s any:0xg", "'any:0xg' has a port number", "")]
    [TestCase("sendto s 1 127.0.0.1:53", "'127.0.0.1:53' has a port number", "")]
    public void A_wrong_step_is_told(string step, string message, string more)
    {
        var planned = Plans.SmallCase([step], out var problems);

        Assert.That(planned, Is.Null);
        Assert.That(problems, Has.Some.StartsWith("SOL_SOCKET/SO_TEST.yaml:22:9: " + message).And.Contains(more));
    }

    [Test]
    public void A_structure_that_is_no_time_is_not_said_to_take_one()
    {
        Plans.SmallCase(["setsockopt s SO_TEST type=linger 5"], out var problems);

        Assert.That(problems, Has.Some.EndsWith("write its fields: onoff=... seconds=..."));
    }

    [Test]
    public void A_step_that_asks_an_option_the_platform_does_not_have_is_told()
    {
        var files = TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "  linux: { number", "  winsock: { number")
            .Select(f => f with { Text = OnWinsockAlone(f.Text) });
        var found = new Problems();
        var catalog = CatalogReader.Read([.. files, new("SOL_SOCKET/SO_OTHER.yaml", Other)], out _);

        Planner.Plan(catalog, "linux", null, found);

        const string Message = "SOL_SOCKET/SO_TEST is absent on linux, so 'getsockopt s SO_TEST' cannot be asked there; "
            + "add 'only:' to the case or a row to the option";
        Assert.That(found.All.Select(p => p.Message), Has.Some.StartsWith(Message));
    }

    [Test]
    public void A_name_that_only_other_platforms_have_a_value_for_is_told_with_what_to_do()
    {
        const string Let = "    let: { VALUE: { winsock: \"1\" } }";
        var files = TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "    needs: [ipv6]", Let).Select(f => f with
        {
            Text = f.Text.Replace("got: getsockopt s SO_TEST", "setsockopt s SO_TEST $VALUE", StringComparison.Ordinal),
        });
        var problems = new Problems();

        Planner.Plan(TestCatalogs.ReadWhole([.. files]), "linux", ["SO_TEST/works"], problems);

        const string Message = "'$VALUE' has no value on linux; write one under 'let', or add 'only:' to the case";
        Assert.That(problems.All.Select(p => p.Message), Has.Some.EqualTo(Message));
    }

    private const string Other = """
        option: SO_OTHER
        level: SOL_SOCKET
        summary: x
        platforms:
          linux: { number: 1, type: int, kinds: [tcp4] }
          winsock: absent
        cases:
          asks:
            title: x
            steps: [getsockopt s SO_TEST]

        """;

    private static string OnWinsockAlone(string text) => text
        .Replace("  winsock: absent", "  linux: absent", StringComparison.Ordinal)
        .Replace("only: [linux]", "only: [winsock]", StringComparison.Ordinal);
}
