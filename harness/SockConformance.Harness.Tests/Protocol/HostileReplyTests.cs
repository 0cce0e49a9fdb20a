using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Protocol;

/// <summary>
/// Whatever a driver writes, parsing does not fail, and a line that was parsed and written again says the same.
/// </summary>
public sealed class HostileReplyTests
{
    private static readonly string[] Words =
    [
        "ok", "err", "absent", "crash", "hang", "bad", "ended", "EINVAL", "22", "-1", "value=1", "us=7", "us=-1", "=", "a=",
        "%", "%41", "", "\0", "\u00ff", "9223372036854775808",
    ];

    [Test]
    public void Any_text_is_parsed_and_written_again_as_the_same_reply() => Properties.HoldForText(IsStable);

    [Test]
    public void Any_words_of_the_protocol_are_parsed_and_written_again_as_the_same_reply() =>
        Properties.Hold(Properties.LinesOf(Words), IsStable, 20_000);

    [Test]
    public void Any_field_of_any_line_can_be_asked_for() =>
        Properties.Hold(Properties.LinesOf(Words), line => Reply.Parse(line)["a"] is null or "", 5000);

    [Test]
    public void A_line_of_a_megabyte_is_parsed()
    {
        var reply = Reply.Parse("ok raw=" + new string('0', 1_000_000));

        Assert.That(reply["raw"], Has.Length.EqualTo(1_000_000));
    }

    private static bool IsStable(string line)
    {
        var first = Reply.Parse(line);
        var second = Reply.Parse(first.Line);
        var withoutTime = Reply.Parse(first.Text);
        bool sameAgain = second.Line == first.Line && second.Status == first.Status
            && second.Name == first.Name && second.Number == first.Number;
        return sameAgain && withoutTime.Text == first.Text && withoutTime.Status == first.Status;
    }
}
