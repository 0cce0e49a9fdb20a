using SockConformance.Harness.Tests.Planning;

namespace SockConformance.Harness.Tests.Expectations.Requests;

/// <summary>A control message, or a payload, that cannot be meant is told at its place.</summary>
public sealed class WrongMessageTests
{
    [TestCase("send s 2 data=abc", "'data=abc' is not what 2 bytes can begin with; allowed are pairs of hexadecimal digits")]
    [TestCase("send s 1 data=0a0b", "'data=0a0b' is not what 1 bytes can begin with")]
    [TestCase("send s 1025 data=0a", "'data=0a' is not what 1025 bytes can begin with")]
    [TestCase("send s 2 data=0z", "'data=0z' is not what 2 bytes can begin with")]
    [TestCase("sendmsg s 1 SO_TEST", "the type of the control message SO_TEST '' is not known")]
    [TestCase("send s 2 data=zz", "'data=zz' is not what 2 bytes can begin with")]
    [TestCase("recvmsg s 1 want=SO_TETS", "the control message 'SO_TETS' is not known; allowed: SO_TEST, LEVEL/NAME")]
    [TestCase("recvmsg s 1 want=/SCM_RIGHTS", "the control message '/SCM_RIGHTS' is not known; allowed: SO_TEST, LEVEL/NAME")]
    [TestCase("recvmsg s 1 want=SOL_SOCKET/", "the control message 'SOL_SOCKET/' is not known; allowed: SO_TEST, LEVEL/NAME")]
    [TestCase("recvmsg s 1 want=SOL_SOKCET/SCM_RIGHTS", "the level 'SOL_SOKCET' is not known; allowed: SOL_SOCKET")]
    [TestCase("recvmsg s 1 want=SO_TEST as=itn", "the type of 'as' 'itn' is not known")]
    [TestCase("recvmsg s 1 want=SO_TEST as={level:u8}", "the field 'level' means something else in a message")]
    [TestCase("recvmsg s 1 want=SO_TEST as={len:u8}", "the field 'len' means something else in a message")]
    [TestCase("recvmsg s 1 want=all as=int", "'as=int' lays out one message; write want=MESSAGE beside it")]
    [TestCase("recvmsg s 1 as=int", "'as=int' lays out one message; write want=MESSAGE beside it")]
    [TestCase("sendmsg s 1 SO_TEST 7", "the type of the control message SO_TEST '7' is not known")]
    [TestCase("sendmsg s 1 SO_TEST int", "the control message SO_TEST lacks its value; write it behind int")]
    [TestCase("sendmsg s 1 SO_TEST linger 5", "the control message '5' is not known")]
    [TestCase("sendmsg s 1 SO_TEST {data:u8} data=1", "the field 'data' means something else in a message")]
    [TestCase("sendmsg s 1 IP_TTL int 7", "the control message 'IP_TTL' is not known; allowed: SO_TEST, LEVEL/NAME")]
    [TestCase("sendmsg s 1 @r peak", "the flag of 'sendmsg' 'peak' is not known; allowed: oob, peek")]
    public void It_alone_is_told_at_its_place(string step, string message)
    {
        Assert.That(Plans.SmallCase([step], out var problems), Is.Null);
        Assert.That(problems.Distinct().Single(), Does.StartWith("SOL_SOCKET/SO_TEST.yaml:22:9: " + message));
    }
}
