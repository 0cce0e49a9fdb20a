using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Tests.Planning;

namespace SockConformance.Harness.Tests.Expectations.Requests;

/// <summary>A step is read once; what it asks for is told by properties.</summary>
public sealed class RequestReaderTests
{
    [Test]
    public void An_option_s_call_knows_level_name_type_and_option()
    {
        var call = Read("getsockopt s SO_TEST len=size/2").Option!;

        Assert.That((call.Level.ToString(), call.Name.ToString()), Is.EqualTo(("SOL_SOCKET=1", "SO_TEST=7")));
        Assert.That((call.Type.Name, call.Option!.Id), Is.EqualTo(("bool", "SOL_SOCKET/SO_TEST")));
    }

    [Test]
    public void A_call_that_is_written_out_is_of_no_option_of_the_catalog() =>
        Assert.That(Read("getsockopt s SOL_SOCKET 54321 int").Option!.Option, Is.Null);

    [TestCase("accept t l", ExpectedResult = "t l")]
    [TestCase("connect s @l", ExpectedResult = "s l")]
    [TestCase("bind s any:@a", ExpectedResult = "s a")]
    [TestCase("sendto s 1 @r oob", ExpectedResult = "s r")]
    [TestCase("socketpair a b tcp4", ExpectedResult = "a b")]
    [TestCase("setsockopt s SO_TEST @p", ExpectedResult = "s p")]
    [TestCase("after 200ms connect c @l", ExpectedResult = "c l")]
    [TestCase("process p a b", ExpectedResult = "a b")]
    [TestCase("in p connect c @l", ExpectedResult = "c l")]
    [TestCase("sendmsg c 1 @r SOL_SOCKET/SCM_RIGHTS int @x", ExpectedResult = "c r x")]
    [TestCase("sleep 300ms", ExpectedResult = "")]
    public string It_names_every_socket(string step) => string.Join(' ', Read(step).Sockets);

    [TestCase("connect s @l", ExpectedResult = "l")]
    [TestCase("after 200ms sendto c 1 @l", ExpectedResult = "l")]
    [TestCase("bind s loopback:0", ExpectedResult = "")]
    [TestCase("accept t l", ExpectedResult = "")]
    [TestCase("setsockopt s SO_TEST @p", ExpectedResult = "", Reason = "The descriptor of p is no address.")]
    public string It_names_those_whose_addresses_it_uses(string step) => string.Join(' ', Read(step).Addressed);

    [TestCase("recv s 8 oob peek", "8", "oob peek")]
    [TestCase("recvmsg s 4 control=0 dontwait", "4", "dontwait")]
    [TestCase("recv s 8 limit=500", "8", "")]
    public void It_has_count_and_flags(string step, string count, string flags)
    {
        var request = Read(step);

        Assert.That((request["count"], string.Join(' ', request.Flags)), Is.EqualTo((count, flags)));
    }

    [TestCase("recv s 1", 5000)]
    [TestCase("fill s", 60_000)]
    [TestCase("recv s 1 limit=700", 700)]
    [TestCase("listen s", null)]
    [TestCase("after 200ms close s", null)]
    [TestCase("getsockopt s SO_TEST limit=300", 300)]
    [TestCase("in p recv s 1", 5000)]
    [TestCase("in p recv s 1 limit=700", 700)]
    [TestCase("in p listen s", null)]
    [TestCase("in p after 200ms close s", null)]
    public void It_knows_its_limit(string step, int? limit) => Assert.That(Read(step).Limit, Is.EqualTo(limit));

    [TestCase("socket s tcp4", "tcp4", "SOCK_STREAM", false)]
    [TestCase("socket s raw4", "raw4", "SOCK_RAW", true)]
    [TestCase("socket s AF_INET6=10 SOCK_RAW=3 IPPROTO_ICMPV6=58", "IPPROTO_ICMPV6=58", "SOCK_RAW", true)]
    [TestCase("socket s AF_PACKET=17 SOCK_RAW=3 0", "0", "SOCK_RAW", false)]
    [TestCase("socket s AF_INET SOCK_DGRAM 0", "0", "SOCK_DGRAM", false)]
    public void It_knows_what_kind_of_socket_is_made(string step, string written, string type, bool isRaw)
    {
        var kind = Read(step).Kind!;

        Assert.That((kind.Written, kind.Type.Name, kind.IsRawInternet), Is.EqualTo((written, type, isRaw)));
    }

    [TestCase("getsockopt s SO_TEST", "SO_TEST")]
    [TestCase("in p setsockopt s SO_TEST on", "SO_TEST")]
    [TestCase("setsockopt s SOL_SOCKET SO_TEST u8 value=1", "SO_TEST")]
    [TestCase("setsockopt s SOL_SOCKET SO_TEST=7 u8 value=1", null)]
    [TestCase("after 200ms send s 1", null)]
    public void It_knows_whose_option_it_gets_or_sets(string step, string? option) =>
        Assert.That(Read(step).Asked.Option?.Option?.Name, Is.EqualTo(option));

    [TestCase("recvmsg s 1", false)]
    [TestCase("recvmsg s 1 want=all", true)]
    [TestCase("in p recvmsg s 1 want=SO_TEST", true)]
    [TestCase("recvfrom s 1", true)]
    [TestCase("recv s 1", false)]
    public void It_knows_whether_the_reply_tells_a_peer(string step, bool tells) =>
        Assert.That(Read(step).TellsPeer, Is.EqualTo(tells));

    [TestCase("listen", "'listen' is not 'listen SOCKET [BACKLOG]'")]
    [TestCase("listen s 1 2", "'listen s 1 2' is not 'listen SOCKET [BACKLOG]'")]
    [TestCase("listen s many", "'listen s many' is not 'listen SOCKET [BACKLOG]'")]
    [TestCase("recv s", "'recv s' is not 'recv SOCKET COUNT [FLAG ...]'")]
    [TestCase("recv s 1 peak", "the flag of 'recv' 'peak' is not known; allowed: oob, peek, dontwait")]
    [TestCase("shutdown s all", "the how of 'shutdown' 'all' is not known; allowed: read, write, both")]
    [TestCase("poll s read+pro 300ms", "the events of 'poll' 'read+pro' is not known; allowed: read, write, pri")]
    [TestCase("descriptor x bfp:1", "the what of 'descriptor' 'bfp:1' is not known; allowed: closed, invalid, file, pipe, bpf:N")]
    [TestCase("connect s l", "'connect s l' is not 'connect SOCKET ADDRESS'")]
    [TestCase("identity now", "'identity now' is not 'identity'")]
    [TestCase("recv s 1 limit=soon", "the limit 'soon' is no number of milliseconds; write it as limit=500")]
    [TestCase("in p", "'in p' is not 'in PROCESS REQUEST', such as 'in p send c 1'")]
    [TestCase("in p end p", "the request to a second process 'end' is not known; allowed: socket, ")]
    [TestCase("in p process q", "the request to a second process 'process' is not known")]
    [TestCase("in p in q identity", "the request to a second process 'in' is not known")]
    [TestCase("mtu loopback", "'mtu loopback' is not 'mtu INTERFACE BYTES'")]
    [TestCase("getsockopt s SO_TEST len=half", "the length 'half' is not known; allowed: a number, size, size-N")]
    [TestCase("getsockopt s SOL_SOCKET 54321 itn", "the type 'itn' is not known; allowed: int, uint")]
    public void A_step_that_its_verb_does_not_take_is_told_at_its_place(string step, string message)
    {
        Assert.That(Plans.SmallCase([step], out var problems), Is.Null);
        Assert.That(problems, Has.Some.StartsWith("SOL_SOCKET/SO_TEST.yaml:22:9: " + message));
    }

    internal static Request Read(string step)
    {
        var problems = new Problems();
        var catalog = TestCatalogs.ReadWhole(TestCatalogs.SmallFiles);
        var reader = new RequestReader(catalog, catalog.Platforms["linux"], problems);
        var request = reader.Read(step, new Place("x.yaml", 1, 1), catalog.FindOption("SO_TEST"));
        Assert.That(problems.All, Is.Empty);
        return request!;
    }
}
