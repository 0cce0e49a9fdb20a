using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations;

public sealed class GlobTests
{
    private const string Id = "SOL_SOCKET/SO_LINGER/blocks/tcp4";

    [TestCase("SOL_SOCKET/SO_LINGER/blocks/tcp4", ExpectedResult = true)]
    [TestCase("SOL_SOCKET/SO_LINGER", ExpectedResult = true)]
    [TestCase("SOL_SOCKET", ExpectedResult = true)]
    [TestCase("SO_LINGER", ExpectedResult = true)]
    [TestCase("SO_*", ExpectedResult = true)]
    [TestCase("tcp?", ExpectedResult = true)]
    [TestCase("*", ExpectedResult = true)]
    [TestCase("*/blocks/*", ExpectedResult = true)]
    [TestCase("SO_LINGE", ExpectedResult = false)]
    [TestCase("so_linger", ExpectedResult = false)]
    [TestCase("SO_LINGER/blocks", ExpectedResult = true)]
    [TestCase("blocks/tcp4", ExpectedResult = true)]
    [TestCase("SO_LINGER/*/tcp4", ExpectedResult = true)]
    [TestCase("LINGER/blocks", ExpectedResult = false)]
    [TestCase("SO_LINGER/tcp4", ExpectedResult = false)]
    [TestCase("/blocks", ExpectedResult = false)]
    [TestCase("SOL_SOCKET/SO_LINGER/blocks/tcp", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    public bool A_pattern_names_cases(string pattern) => Glob.Matches(pattern, Id);

    [TestCase("SO_LINGER,tcp4,size/2", ExpectedResult = true)]
    [TestCase("2", ExpectedResult = false)]
    public bool Parameters_are_one_part_also_where_they_have_a_slash(string pattern) =>
        Glob.Matches(pattern, "contract/get-length/shorter/SO_LINGER,tcp4,size/2");
}
