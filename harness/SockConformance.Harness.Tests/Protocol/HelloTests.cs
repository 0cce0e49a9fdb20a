using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Protocol;

public sealed class HelloTests
{
    [Test]
    public void A_hello_tells_what_runs()
    {
        const string line = "ok protocol=1 os=Windows release=10.0.19045 wine=8.0 machine=x86_64 libc=ucrt tick_us=15625 "
            + "caps=actor,ipv6,cap:NET_ADMIN";
        var hello = Hello.Read(Reply.Parse(line), out string why)!;

        Assert.Multiple(() =>
        {
            Assert.That(why, Is.Empty);
            Assert.That(
                (hello.Os, hello.Release, hello.Wine, hello.Machine, hello.Libc),
                Is.EqualTo(("Windows", "10.0.19045", "8.0", "x86_64", "ucrt")));
            Assert.That(hello.TickMicroseconds, Is.EqualTo(15625));
            Assert.That(hello.Capabilities, Is.EquivalentTo(["actor", "ipv6", "cap:NET_ADMIN"]));
        });
    }

    [Test]
    public void What_a_hello_leaves_out_is_unknown()
    {
        var hello = Hello.Read(Reply.Parse("ok protocol=1"), out _)!;

        Assert.That(
            (hello.Os, hello.Release, hello.Wine, hello.TickMicroseconds, hello.Capabilities.Count),
            Is.EqualTo(("?", "?", (string?)null, 0L, 0)));
    }

    [TestCase("ok protocol=2 os=Linux", "protocol 2")]
    [TestCase("ok protocol=one", "protocol 0")]
    [TestCase("ok os=Linux", "'ok os=Linux'")]
    [TestCase("err EINVAL 22", "'err EINVAL 22'")]
    [TestCase("login:", "'login:'")]
    public void Another_answer_is_refused_with_the_reason(string line, string reason)
    {
        var hello = Hello.Read(Reply.Parse(line), out string why);

        Assert.That(hello, Is.Null);
        Assert.That(why, Does.Contain(reason));
    }

    [Test]
    public void A_very_long_answer_is_told_shortly()
    {
        Hello.Read(Reply.Parse(new string('x', 100_000)), out string why);

        Assert.That(why, Has.Length.LessThan(400));
    }

    [TestCase("machine=armv7l sizes=short:2,int:4,long:4,ptr:4,time_t:8", "armv7l+time64")]
    [TestCase("machine=armv7l sizes=short:2,int:4,long:4,ptr:4,time_t:4", "armv7l")]
    [TestCase("machine=aarch64 sizes=short:2,int:4,long:8,ptr:8,time_t:8", "aarch64")]
    [TestCase("machine=x86_64 sizes=long:4,ptr:4,time_t:8", "x86_64")]
    [TestCase("os=Windows machine=i686 sizes=long:4,ptr:4,time_t:8", "i686")]
    public void The_size_of_times_belongs_to_the_ABI_of_32_bit_systems(string fields, string abi) =>
        Assert.That(Hello.Read(Reply.Parse("ok protocol=1 " + fields), out _)!.Abi, Is.EqualTo(abi));
}
