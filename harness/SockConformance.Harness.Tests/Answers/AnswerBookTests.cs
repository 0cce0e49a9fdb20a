using SockConformance.Harness.Answers;
using static SockConformance.Harness.Tests.Answers.AskedCase;

namespace SockConformance.Harness.Tests.Answers;

internal sealed class AnswerBookTests
{
    private static readonly string[] Steps = ["got: getsockopt s SO_TEST"];
    private static readonly string[] Zero = ["ok value=0 len=4 size=4 written=4"];
    private static readonly string[] One = ["ok value=1 len=4 size=4 written=4"];

    [Test]
    public void Systems_with_equal_answers_are_one_group_and_the_largest_comes_first()
    {
        var catalog = Catalog(Steps);
        var row = Rows(
            catalog,
            Sheet(catalog, "a", "linux", ("tcp4", One)),
            Sheet(catalog, "b", "linux", ("tcp4", Zero)),
            Sheet(catalog, "c", "linux", ("tcp4", Zero))).Single();

        Assert.That(row.Differs, Is.True);
        var groups = row.Groups.Select(g => $"{g.Answer.Text}: {string.Join(' ', g.Targets)}");
        Assert.That(groups, Is.EqualTo(new[] { "0: b c", "1: a" }));
    }

    [Test]
    public void Kinds_on_which_all_answer_alike_are_one_row()
    {
        var catalog = Catalog(Steps);

        var row = Rows(catalog, Sheet(catalog, "a", "linux", ("tcp4", One), ("udp4", One))).Single();

        Assert.That((row.Parameters, row.Differs), Is.EqualTo((new[] { "tcp4", "udp4" }, false)));
    }

    [Test]
    public void Kinds_on_which_a_system_answers_otherwise_are_rows_of_their_own()
    {
        var catalog = Catalog(Steps);

        var rows = Rows(catalog, Sheet(catalog, "a", "linux", ("tcp4", One), ("udp4", Zero)));

        Assert.That(rows.Select(r => r.Parameters.Single()), Is.EqualTo(new[] { "tcp4", "udp4" }));
    }

    [Test]
    public void One_error_in_the_spellings_of_two_platforms_is_one_answer()
    {
        var catalog = Catalog(Steps);

        var row = Rows(
            catalog,
            Sheet(catalog, "a", "linux", ("tcp4", ["err EINVAL 22"])),
            Sheet(catalog, "w", "winsock", ("tcp4", ["err WSAEINVAL 10022"]))).Single();

        Assert.That((row.Differs, row.Groups[0].Answer.Text), Is.EqualTo((false, "EINVAL / WSAEINVAL")));
    }

    [Test]
    public void A_case_that_was_asked_otherwise_has_no_answer()
    {
        var (asked, now) = (Catalog(Steps), Catalog(["got: getsockopt s SO_TEST len=1"]));

        Assert.That(Rows(now, Sheet(asked, "a", "linux", ("tcp4", One))), Is.Empty);
    }

    [Test]
    public void A_row_tells_the_question_without_the_level()
    {
        var catalog = Catalog(["got: getsockopt s SOL_SOCKET/SO_TEST"]);

        var row = Rows(catalog, Sheet(catalog, "a", "linux", ("tcp4", One))).Single();

        Assert.That(
            (row.Case, row.Title, row.Label, row.Step),
            Is.EqualTo(("SOL_SOCKET/SO_TEST/asked", "What comes of SO_TEST", "got", "getsockopt s SO_TEST")));
    }

    private static IReadOnlyList<AnswerRow> Rows(Harness.Expectations.Catalog catalog, params AnswerSheet[] sheets) =>
        new AnswerBook(catalog, sheets).Table(catalog.FindOption("SO_TEST")!).Rows;
}
