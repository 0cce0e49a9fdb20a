using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Comparing;

internal sealed class HistoryWordsTests
{
    private static readonly AnswerRow Row = new("c", ["o/c"], "Title", "got", "recv s 10", new Verb("recv"), ["tcp4"], []);

    [TestCase(AnswerKind.Result, "5", AnswerKind.Result, "6", "gives 6 (before: 5)")]
    [TestCase(AnswerKind.Error, "EINVAL", AnswerKind.Result, "ok", "works (before: EINVAL)")]
    [TestCase(AnswerKind.Error, "EINVAL", AnswerKind.Result, "6", "works and gives 6 (before: EINVAL)")]
    [TestCase(AnswerKind.Result, "ok", AnswerKind.Error, "EINVAL", "fails with EINVAL (before: ok)")]
    [TestCase(AnswerKind.Result, "ok", AnswerKind.Fault, "fault SIGSEGV", "ends in a fault SIGSEGV (before: ok)")]
    [TestCase(AnswerKind.Result, "5", AnswerKind.Fault, "no answer in time", "ends with: no answer in time (before: 5)")]
    public void A_change_is_a_sentence(AnswerKind was, string before, AnswerKind isNow, string after, string sentence) =>
        Assert.That(Sentence(new Answer(was, before), new Answer(isNow, after)), Is.EqualTo("recv s 10 on tcp4 " + sentence));

    [TestCase(Presence.Came, false, "is there now")]
    [TestCase(Presence.Came, true, "can be read now")]
    [TestCase(Presence.Went, false, "is not there any more")]
    [TestCase(Presence.Went, true, "cannot be read any more")]
    [TestCase(Presence.Same, true, "")]
    public void Of_an_option_of_which_only_reads_were_asked_no_more_is_said(Presence presence, bool isOnlyRead, string words) =>
        Assert.That(
            HistoryWords.Presence(
                new OptionStep(Worlds.Catalog.FindOption("SO_FIRST")!, presence, []) { IsOnlyRead = isOnlyRead }),
            Is.EqualTo(words));

    [Test]
    public void Long_answers_show_where_they_differ()
    {
        string same = string.Join(' ', Enumerable.Repeat("field=1", 12));
        string told = Sentence(
            new Answer(AnswerKind.Result, same + " peer=?"), new Answer(AnswerKind.Result, same + " peer=@c"));
        Assert.That(told, Is.EqualTo("recv s 10 on tcp4 gives ...peer=@c (before: ...peer=?)"));
    }

    private static string Sentence(Answer before, Answer after) =>
        HistoryWords.Sentence(Row, new AnswerChange("6.1", "6.12", before, after, ChangeQuality.Changed));
}
