using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Model;

/// <summary>What the documents promise, in a word or two.</summary>
[TestFixture]
public sealed class PromiseTests
{
    [TestCase("get: supported, set: supported", ExpectedResult = "get, set")]
    [TestCase("get: supported, set: refused", ExpectedResult = "get only")]
    [TestCase("get: refused, set: supported", ExpectedResult = "set only")]
    [TestCase("get: supported", ExpectedResult = "get")]
    [TestCase("set: supported", ExpectedResult = "set")]
    [TestCase("get: refused", ExpectedResult = "not supported")]
    [TestCase("", ExpectedResult = "silent")]
    public string A_promise_is_told_in_a_word_or_two(string access) =>
        Matrix.Build(OfOption(Row(access)), []).Rows[0].Promises.Single(p => p.Platform.Id == "linux").Words;
}
