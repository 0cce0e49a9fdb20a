namespace SockConformance.Harness.Tests.Expectations;

/// <summary>Each kind of mistake in a case is told at its place, with what was found and what is allowed.</summary>
public sealed class WrongCaseTests
{
    private const string File = "SOL_SOCKET/SO_TEST.yaml";

    [TestCase(
        "  works:\n    title",
        "  it works:\n    title",
        "16:3",
        "the case name 'it works' is part of an id; use letters, digits and '-'",
        "")]
    [TestCase("    title: It works", "", "18:5", "the case 'works' lacks the key 'title'", "")]
    [TestCase(
        "title: It works",
        "titel: It works",
        "17:5",
        "the key 'titel' is not known; allowed: title, for, needs, only, let, steps, varies, sees, expect",
        "did you mean 'title'?")]
    [TestCase(
        "for: { kind: documented }",
        "for: documented",
        "18:10",
        "for is a mapping (key: value), here is the text 'documented'",
        "")]
    [TestCase(
        "for: { kind: documented }",
        "for: { kind: { all: yes } }",
        "18:18",
        "the values of a parameter is a list, here is a mapping",
        "")]
    [TestCase(
        "only: [linux]",
        "only: [linus]",
        "20:11",
        "the platform 'linus' is not known; allowed: linux, winsock",
        "did you mean 'linux'?")]
    [TestCase("needs: [ipv6]", "needs: [[ipv6]]", "19:13", "an item of needs is a text, here is a list", "")]
    [TestCase("needs: [ipv6]", "let: { A: { linus: x } }", "19:17", "the platform 'linus' is not known", "did you mean 'linux'?")]
    [TestCase("needs: [ipv6]", "let: { A: x }", "19:15", "a name of let is a mapping", "")]
    [TestCase(
        "- socket s $kind",
        "- [socket, s]",
        "22:9",
        "a step is a request ('bind a loopback:0') or one label and a request",
        "here is a list")]
    [TestCase(
        "- got: getsockopt s SO_TEST",
        "- got: getsockopt s SO_TEST\n        two: close s",
        "23:9",
        "a step is a request",
        "here is a mapping")]
    [TestCase(
        "linux:\n        works: {",
        "linus:\n        works: {",
        "25:7",
        "the platform 'linus' is not known",
        "did you mean 'linux'?")]
    [TestCase(
        "works: { got: on, got.len: size }",
        "works: on",
        "26:16",
        "what a claim expects is a mapping (key: value), here is the text 'on'",
        "")]
    [TestCase(
        "got: on,",
        "got: at lest 3,",
        "26:23",
        "'at lest 3' is no matcher; allowed: ok, fails, fails NAME",
        "or a list of these")]
    [TestCase("got: on,", "got: fails einval,", "26:23", "'fails einval' is no matcher", "")]
    [TestCase("got: on,", "got: 9..1,", "26:23", "'9..1' is no matcher", "A..B")]
    [TestCase("got: on,", "got: [on, below x],", "26:23", "'below x' is no matcher", "below N")]
    [TestCase("got: on,", "got: \"= Label\",", "26:23", "'= Label' is no matcher", "= LABEL.FIELD")]
    [TestCase("got: on,", "got: \"\",", "26:23", "'' is no matcher", "")]
    public void A_mistake_is_told(string right, string wrong, string place, string message, string more)
    {
        var problems = TestCatalogs.ProblemsOf(TestCatalogs.SmallWith(File, right, wrong));

        Assert.That(problems, Has.Some.StartsWith($"{File}:{place}: {message}").And.Contains(more));
    }
}
