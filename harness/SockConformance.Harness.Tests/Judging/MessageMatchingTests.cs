using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>What a reply tells of control messages is matched as any other field is.</summary>
public sealed class MessageMatchingTests
{
    private const string Of = "came=1 bytes=3 data=616263 flags=none controls=2 peer=@c";
    private const string One = "ok value=7 level=IPPROTO_IP type=IP_TTL len=4 raw=07000000 " + Of;
    private const string Info = "ok ifindex=loopback addr=127.0.0.1 level=IPPROTO_IP type=IP_PKTINFO len=12 raw=01 " + Of;
    private const string None = "ok value=none came=0 bytes=1 data=61 flags=none controls=0 peer=@c";
    private const string All = "ok value=3 data=616263 flags=none controls=2 peer=@c "
        + "c0.value=7 c0.level=IPPROTO_IP c0.type=IP_TTL c0.len=4 c0.raw=07 c1.raw=0";

    [TestCase("got: 7", One, true)]
    [TestCase("got: 3", One, false)]
    [TestCase("got.bytes: 3", One, true)]
    [TestCase("got.type: IP_TTL", One, true)]
    [TestCase("got.type: IP_TOS", One, false)]
    [TestCase("got.peer: '@c'", One, true)]
    [TestCase("got: none", None, true)]
    [TestCase("got: 0", None, false)]
    [TestCase("got.came: 0", None, true)]
    [TestCase("got.addr: 127.0.0.1", Info, true)]
    [TestCase("got.addr: '::1'", Info, false)]
    [TestCase("got.ifindex: loopback", Info, true)]
    [TestCase("got.c0.value: 7", All, true)]
    [TestCase("got.c0.level: IPPROTO_IP", All, true)]
    [TestCase("got.c1.level: IPPROTO_IP", All, false)]
    [TestCase("got.c1.raw: 00", All, false)]
    public void A_field_of_a_message_is_matched(string checks, string reply, bool holds)
    {
        var bench = new Bench { Checks = checks, Replies = ["ok us=1", reply] };

        Assert.That(bench.Verdict().Code, Is.EqualTo(holds ? VerdictCode.Pass : VerdictCode.Fail));
    }

    [TestCase("got.host: any", "ok host=any port=set", true)]
    [TestCase("got.host: any", "ok host=loopback port=set", false)]
    [TestCase("got.port: any", "ok host=any port=set", true)]
    [TestCase("got.host: any", "err EINVAL 22", false)]
    public void Of_a_host_any_is_the_name_of_an_address(string checks, string reply, bool holds) =>
        Assert.That(
            new Bench { Steps = ["socket s $kind", "got: getsockname s"], Checks = checks, Replies = ["ok us=1", reply] }
                .Verdict().Code,
            Is.EqualTo(holds ? VerdictCode.Pass : VerdictCode.Fail));

    [TestCase("= first", true)]
    [TestCase("= first.c0.value", false)]
    public void A_message_that_is_wanted_has_its_fields_alone_for_its_value(string matcher, bool holds)
    {
        const string Other = "ok ifindex=loopback addr=127.0.0.1 level=IPPROTO_IP type=IP_PKTINFO len=12 raw=02 "
            + "came=1 bytes=1 data=61 flags=ctrunc controls=3 peer=?";
        string[] steps = ["first: recvmsg s 1 want=SO_TEST", "got: recvmsg s 1 want=SO_TEST"];
        var bench = new Bench { Steps = steps, Checks = $"got: {matcher}", Replies = [Info, Other] };

        Assert.That(bench.Verdict().Code, Is.EqualTo(holds ? VerdictCode.Pass : VerdictCode.Fail));
    }

    [Test]
    public void In_words_it_is_its_value_too() =>
        Assert.That(Wording.Text(Reply.Parse(Info)), Is.EqualTo("ifindex=loopback addr=127.0.0.1"));

    [Test]
    public void A_structure_s_own_field_of_such_a_name_is_part_of_its_value() =>
        Assert.That(
            Wording.Text(Reply.Parse("ok type=3 data=61 len=8 size=8 written=8 raw=00 via=header")),
            Is.EqualTo("type=3 data=61"));
}
