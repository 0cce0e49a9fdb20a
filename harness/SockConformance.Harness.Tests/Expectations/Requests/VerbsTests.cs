using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Tests.Expectations.Requests;

/// <summary>What is known of each verb: the table, told again from the other side.</summary>
public sealed class VerbsTests
{
    private const string All =
        "accept acceptex after atmark become bind cleanup close connect connectex descriptor end fill getpeername getsockname "
        + "getsockopt getsockopt2 identity in listen mtu nonblocking poll process recv recvfrom recvmsg send sendmsg sendto "
        + "setsockopt shutdown sizeof sleep socket socketpair startup symbol sysctl unread";

    private const string Usages = """
        socket SOCKET KIND
        socketpair SOCKET OTHER KIND
        bind SOCKET ADDRESS
        listen SOCKET [BACKLOG]
        connect SOCKET ADDRESS
        accept SOCKET LISTENER
        acceptex SOCKET LISTENER
        connectex SOCKET ADDRESS
        shutdown SOCKET HOW
        close SOCKET
        nonblocking SOCKET SWITCH
        getsockname SOCKET
        getpeername SOCKET
        descriptor SOCKET WHAT
        send SOCKET COUNT [FLAG ...] [data=...]
        sendto SOCKET COUNT ADDRESS [FLAG ...] [data=...]
        sendmsg SOCKET COUNT [ADDRESS] [MESSAGE ...] [FLAG ...] [data=...]
        recv SOCKET COUNT [FLAG ...]
        recvfrom SOCKET COUNT [FLAG ...]
        recvmsg SOCKET COUNT [FLAG ...] [want=...] [as=...] [control=...]
        fill SOCKET
        poll SOCKET EVENTS TIME
        atmark SOCKET
        unread SOCKET
        getsockopt SOCKET [len=...] [buffer=...] [optlen=...]
        getsockopt2 SOCKET [len=...] [buffer=...] [optlen=...]
        setsockopt SOCKET [len=...] [buffer=...] [optlen=...]
        after TIME
        process PROCESS [SOCKET ...]
        in PROCESS
        end PROCESS
        sleep TIME
        become USER
        startup
        cleanup
        identity
        sysctl NAME [VALUE]
        mtu INTERFACE BYTES
        symbol NAME
        sizeof TYPE
        """;

    [Test]
    public void These_are_all_verbs() => Assert.That(Names(_ => true), Is.EqualTo(All));

    [TestCase(VerbTraits.ByActor, ExpectedResult = "close connect send sendto shutdown")]
    [TestCase(VerbTraits.Sends, ExpectedResult = "fill send sendmsg sendto")]
    [TestCase(VerbTraits.TellsPeer, ExpectedResult = "accept acceptex getpeername recvfrom")]
    [TestCase(VerbTraits.Closes, ExpectedResult = "close")]
    [TestCase(VerbTraits.Connects, ExpectedResult = "connect connectex")]
    [TestCase(VerbTraits.OfProcesses, ExpectedResult = "end in process")]
    [TestCase(VerbTraits.HandsOn, ExpectedResult = "in")]
    [TestCase(VerbTraits.Starts, ExpectedResult = "process")]
    [TestCase(VerbTraits.Sleeps, ExpectedResult = "sleep")]
    [TestCase(VerbTraits.Fills, ExpectedResult = "fill")]
    [TestCase(VerbTraits.Gets, ExpectedResult = "getsockopt getsockopt2")]
    [TestCase(VerbTraits.Sets, ExpectedResult = "setsockopt")]
    [TestCase(VerbTraits.Counts, ExpectedResult = "atmark fill recv recvfrom recvmsg send sendmsg sendto unread")]
    [TestCase(VerbTraits.Receives, ExpectedResult = "recv recvfrom recvmsg")]
    [TestCase(VerbTraits.MakesSocket, ExpectedResult = "socket socketpair")]
    [TestCase(VerbTraits.Reads, ExpectedResult = "getpeername getsockname getsockopt getsockopt2")]
    [TestCase(VerbTraits.OfMachine, ExpectedResult = "identity sizeof symbol sysctl")]
    [TestCase(VerbTraits.Tunes, ExpectedResult = "sysctl")]
    public string A_trait_is_of_these(VerbTraits trait) => Names(v => v.Is(trait));

    [Test]
    public void These_may_block() =>
        Assert.That(
            Names(v => v.Limit is not null),
            Is.EqualTo("accept acceptex close connect connectex fill poll recv recvfrom recvmsg send sendmsg sendto shutdown"));

    [Test]
    public void Filling_may_take_longer_than_any_other() =>
        Assert.That(Verbs.All.Where(v => v.Limit > Verb.UsualLimit).Select(v => v.Name), Is.EqualTo(new[] { "fill" }));

    [TestCase("sendto", ExpectedResult = "sendto SOCKET COUNT ADDRESS [FLAG ...] [data=...]")]
    [TestCase("sendmsg", ExpectedResult = "sendmsg SOCKET COUNT [ADDRESS] [MESSAGE ...] [FLAG ...] [data=...]")]
    [TestCase("recvmsg", ExpectedResult = "recvmsg SOCKET COUNT [FLAG ...] [want=...] [as=...] [control=...]")]
    [TestCase("listen", ExpectedResult = "listen SOCKET [BACKLOG]")]
    public string It_says_how_it_is_written(string verb) => Verbs.Find(verb)!.Usage;

    [Test]
    public void Each_is_written_so() => Assert.That(Verbs.All.Select(v => v.Usage), Is.EqualTo(Usages.Split('\n')));

    [Test]
    public void These_are_the_words_that_an_operand_may_be() => Assert.That(
        Verbs.All.SelectMany(v => v.Operands).Where(o => o.Allowed.Count > 0)
            .Select(o => $"{o.Name}: {string.Join(' ', o.Allowed)}").Distinct(),
        Is.EqualTo(new[]
        {
            "how: read write both",
            "switch: on off",
            "what: closed invalid file pipe bpf:N",
            "flag: oob peek dontwait waitall nosignal dontroute errqueue trunc ctrunc more eor partial confirm fastopen zerocopy "
                + "cloexec",
            "events: read write pri",
            "user: other self",
        }));

    private static string Names(Func<Verb, bool> which) =>
        string.Join(' ', Verbs.All.Where(which).Select(v => v.Name).Order(StringComparer.Ordinal));
}
