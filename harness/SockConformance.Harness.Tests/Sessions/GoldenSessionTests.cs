namespace SockConformance.Harness.Tests.Sessions;

/// <summary>The replaying itself can fail: a pattern that does not fit, a reply too many, a line that has no form.</summary>
public sealed class GoldenSessionTests
{
    [TestCase("ok us=*", "ok us=12", ExpectedResult = true)]
    [TestCase("ok us=*", "ok us=", ExpectedResult = true)]
    [TestCase("ok us=*", "ok us=1 more=2", ExpectedResult = false)]
    [TestCase("ok value=* ...", "ok value=1 len=4", ExpectedResult = true)]
    [TestCase("ok value=* ...", "ok value=1", ExpectedResult = true)]
    [TestCase("ok value=* ...", "ok value", ExpectedResult = false)]
    [TestCase("ok", "ok us=1", ExpectedResult = false)]
    [TestCase("ok", "xok", ExpectedResult = false)]
    [TestCase("bad not a TYPE: {a.b}", "bad not a TYPE: {a.b}", ExpectedResult = true)]
    [TestCase("bad not a TYPE: {a.b}", "bad not a TYPE: {axb}", ExpectedResult = false)]
    [TestCase("err * * us=*", "err EINVAL 22 us=3", ExpectedResult = true)]
    public bool A_pattern_leaves_open_what_the_system_decides(string pattern, string reply) =>
        GoldenSession.Matches(pattern, reply);

    [Test]
    public void A_session_is_read_with_its_headers()
    {
        var session = GoldenSession.Parse(
            "x",
            "# on: linux wine\n# input: file\n# status: 3\n# needs: root ipv6\n# a comment\n\n"
            + "> first\n< ok\n> second  word\n> third\n< bad\n");

        Assert.That(
            (string.Join(' ', session.On), session.FromFile, session.Status, string.Join('+', session.Needs)),
            Is.EqualTo(("linux wine", true, 3, "root+ipv6")));
        Assert.That(session.Requests, Is.EqualTo(new[] { "first", "second  word", "third" }));
        Assert.That(session.Expected, Is.EqualTo(new[] { ("first", "ok"), ("third", "bad") }));
    }

    [Test]
    public void A_line_without_a_form_is_told() =>
        Assert.That(
            () => GoldenSession.Parse("x", "> a\n<ok\n"),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("'<ok'"));

    [Test]
    public void A_reply_that_differs_is_missing_or_is_too_many_is_a_difference()
    {
        var session = GoldenSession.Parse("x", "> a\n< ok\n> b\n< ok\n");

        Assert.Multiple(() =>
        {
            Assert.That(session.Differences(["ok", "ok"]), Is.Empty);
            Assert.That(session.Differences(["ok", "bad"]).Single(), Does.Contain("found    bad"));
            Assert.That(session.Differences(["ok"]).Single(), Does.Contain("found    (nothing)"));
            Assert.That(session.Differences(["ok", "ok", "ok"]).Single(), Is.EqualTo("not expected: ok"));
        });
    }
}
