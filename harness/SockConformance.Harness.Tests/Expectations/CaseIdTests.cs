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

    [TestCase("A/B/c/tcp4", "c/tcp4", "A, B, c, tcp4")]
    [TestCase("contract/b/c/SO_LINGER,tcp4,size/2", "c/SO_LINGER,tcp4,size/2", "contract, b, c, SO_LINGER,tcp4,size/2")]
    [TestCase("A/B/c", "c", "A, B, c")]
    [TestCase("A/B", "", "A, B")]
    public void It_has_parts_and_a_name_within_its_file(string text, string withoutSubject, string parts)
    {
        var id = CaseId.Parse(text);

        Assert.That((id.WithoutSubject, string.Join(", ", id.Parts)), Is.EqualTo((withoutSubject, parts)));
    }
}
