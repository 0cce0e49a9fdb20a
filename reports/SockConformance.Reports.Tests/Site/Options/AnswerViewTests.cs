using SockConformance.Reports.Site;
using static SockConformance.Reports.Tests.Site.Options.KeptOption;

namespace SockConformance.Reports.Tests.Site.Options;

[TestFixture]
internal sealed class AnswerViewTests
{
    [Test]
    public void What_systems_answered_is_a_table_in_which_those_that_answer_alike_share_a_column()
    {
        var matrix = Matrix.Build(Catalog, [Keeping("a"), Changing("b"), Keeping("c")]);
        var answers = AnswerViews.View(new ViewContext(matrix, Catalog), Catalog.Options[0])!;
        Assert.Multiple(() =>
        {
            Assert.That(answers.Heads, Is.EqualTo(new[] { "a and c", "b" }));
            var row = answers.Rows.Single(r => r.Case.Href == "#case/kept");
            Assert.That(row.On, Is.EqualTo("tcp4, tcp6"));
            Assert.That(row.Cells.Select(c => (c.Text, c.Differs)), Is.EqualTo(new[] { ("5", false), ("6", true) }));
            Assert.That(answers.Same.Select(s => s.Case.Text), Does.Contain("probe-set").And.Not.Contain("kept"));
        });
    }

    [Test]
    public void An_option_that_nobody_was_asked_of_has_no_answers() =>
        Assert.That(AnswerViews.View(new ViewContext(Matrix.Build(Catalog, []), Catalog), Catalog.Options[0]), Is.Null);
}
