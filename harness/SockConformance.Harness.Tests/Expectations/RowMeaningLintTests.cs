using SockConformance.Harness.Expectations.Linting;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>What does not fit the row of an alias, a message or a name of headers only is told.</summary>
public sealed class RowMeaningLintTests
{
    private const string Message = "{ message: yes, number: 8, type: int, cite: page#SO_TEST }";
    private const string HeaderOnly = "{ header-only: yes, number: 8, type: int, kinds: [tcp4] }";
    private const string NoOption = "the option of linux behind the alias";

    private const string Untestable = "untestable: { reason: advice, why: It is advice only. }";

    private const string Claims = $"claims: {{ linux: {{ does: {{ says: It acts., cite: page#SO_TEST.3, {Untestable} }} }} }}";

    [TestCase("alias: SO_TEST, number: 7", "the key of an alias 'number' is not known; allowed: alias, numbers, cite")]
    [TestCase("alias: SO_TEST, message: yes", "a row is one of 'alias' and 'message'; take out the others")]
    [TestCase("message: yes, number: 8, type: int, get: supported", "the key of a message 'get' is not known")]
    [TestCase("message: no, number: 8, type: int", "what 'message' says 'no' is not known; allowed: yes")]
    [TestCase("header-only: yes, number: 8, type: int, cite: a#b", "the key of what only headers name 'cite' is not known")]
    [TestCase("header-only: yes, number: 8", "a row lacks the key 'type'")]
    [TestCase("message: yes, type: int", "a row lacks the key 'number'")]
    public void A_row_has_only_keys_of_what_it_is(string row, string message) =>
        Assert.That(TestCatalogs.ProblemsOf(RowMeaningTests.With($"{{ {row} }}")), Has.Some.Contains(message));

    [TestCase("{ alias: SO_TOAST }", "", $"{NoOption} 'SOL_SOCKET/SO_TOAST' is not known; allowed: SOL_SOCKET/SO_TEST")]
    [TestCase("{ alias: SO_OTHER }", "", $"{NoOption} 'SOL_SOCKET/SO_OTHER' is not known")]
    [TestCase(
        "{ header-only: yes, number: 8, type: int }",
        "",
        "the row lacks 'kinds': the kinds of socket that it can be asked on")]
    [TestCase(
        "{ alias: SO_TEST }",
        Claims,
        "but SO_OTHER is another name of SO_TEST there; move the claim to the file of SO_TEST")]
    [TestCase(HeaderOnly, Claims, "but SO_OTHER is named by no document there; take 'header-only' out of the row")]
    public void Lint_tells_what_does_not_fit(string row, string rest, string message)
    {
        var problems = Lint.Check(TestCatalogs.ReadWhole(RowMeaningTests.With(row, rest)));

        Assert.That(problems.Where(p => p.Rule == "row").Select(p => p.ToString()), Has.Some.Contains(message));
    }

    [Test]
    public void A_message_may_have_claims()
    {
        var problems = Lint.Check(TestCatalogs.ReadWhole(RowMeaningTests.With(Message, Claims)));

        Assert.That(problems.Where(p => p.Rule == "row"), Is.Empty);
    }
}
