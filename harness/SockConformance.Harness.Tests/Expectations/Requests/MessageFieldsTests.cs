using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Tests.Planning;

namespace SockConformance.Harness.Tests.Expectations.Requests;

/// <summary>Fields of control messages are told apart by their names.</summary>
public sealed class MessageFieldsTests
{
    [TestCase("level", ExpectedResult = "level")]
    [TestCase("c0.level", ExpectedResult = "level")]
    public string A_field_s_name_is_without_the_number_of_its_message(string field) => MessageFields.Name(field);

    [TestCase("level", "type", ExpectedResult = true)]
    [TestCase("c0.level", "c0.value", ExpectedResult = true)]
    [TestCase("c0.level", "c1.level", ExpectedResult = false)]
    [TestCase("level", "c0.level", ExpectedResult = false)]
    [TestCase("c1.a", "c0.level", ExpectedResult = false)]
    public bool Fields_of_one_message_are_together(string one, string other) => MessageFields.AreTogether(one, other);

    [Test]
    public void What_a_reply_says_beside_a_message_is_no_field_of_it(
        [Values("level", "type", "len", "raw", "came", "bytes", "data", "flags", "controls", "peer")] string field)
    {
        Plans.SmallCase([$"recvmsg s 1 want=SO_TEST as={{{field}:u8}}"], out var problems);

        Assert.That(problems, Has.Some.Contains($"the field '{field}' means something else in a message; give it another name"));
    }
}
