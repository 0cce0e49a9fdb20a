using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations;

public sealed class CaseIdTests
{
    [TestCase("SOL_SOCKET/SO_LINGER/blocks/tcp4", "SOL_SOCKET/SO_LINGER", "blocks", "tcp4")]
    [TestCase("contract/get-length/shorter/SO_LINGER,tcp4,size/2", "contract/get-length", "shorter", "SO_LINGER,tcp4,size/2")]
    [TestCase("SOL_SOCKET/SO_PROTOCOL/raw", "SOL_SOCKET/SO_PROTOCOL", "raw", "")]
    [TestCase("SOL_SOCKET/SO_LINGER", "SOL_SOCKET/SO_LINGER", "", "")]
    [TestCase("headers", "headers", "", "")]
    [TestCase("", "", "", "")]
    public void An_id_has_its_file_its_case_and_its_parameters(string text, string subject, string name, string parameters)
    {
        var id = CaseId.Parse(text);

        Assert.That((id.Subject, id.Case, id.Parameters), Is.EqualTo((subject, name, parameters)));
        Assert.That(id.ToString(), Is.EqualTo(text));
    }

    [TestCase("A/B/c/tcp4", ExpectedResult = "A/B/c")]
    [TestCase("A/B/c", ExpectedResult = "A/B/c")]
    [TestCase("A/B", ExpectedResult = "A/B")]
    public string Its_name_is_the_case_without_parameters(string text) => CaseId.Parse(text).Name;

}
