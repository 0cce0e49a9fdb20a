using SockConformance.Harness.Runs;
using SockConformance.Reports.Exports;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Exports;

internal sealed class MarkdownTests
{
    [Test]
    public void The_disagreements_come_before_the_options() =>
        Assert.That(TextOf(Worlds.Runs).Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)), Is.EqualTo(Heads));

    [Test]
    public void Every_row_of_a_table_has_as_many_cells_as_its_head([Values] bool hostile)
    {
        string[] rows = [.. TextOf(hostile ? Worlds.HostileRuns : Worlds.Runs).Split('\n').Where(l => l.StartsWith('|'))];
        int width = 0;
        foreach (string row in rows)
        {
            int cells = row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');
            width = row.StartsWith("| option |", StringComparison.Ordinal) ? cells : width;
            Assert.That(cells, Is.EqualTo(width), row);
        }
    }

    [Test]
    public void What_a_hostile_target_says_is_no_markup_and_no_link() =>
        Assert.That(TextOf(Worlds.HostileRuns), Does.Not.Contain("<").And.Not.Contain("\u202e").And.Not.Contain("\u001b"));

    [TestCase("a|b", "a\\|b")]
    [TestCase("[x](y)", "\\[x\\]\\(y\\)")]
    [TestCase("<b>&", "&lt;b\\>&amp;")]
    [TestCase("@all", "&#64;all")]
    [TestCase("https://x", "https&#58;//x")]
    [TestCase("a\nb\u202e", "a?b?")]
    public void Text_is_written_so_that_it_stays_text(string text, string written) =>
        Assert.That(Markdown.Text(text), Is.EqualTo(written));

    [Test]
    public void Too_long_a_text_ends_with_a_whole_line_and_says_how_many_are_left_out()
    {
        using var writer = new StringWriter();
        var text = new BoundedText(writer, 1000);
        for (int i = 0; i < 100; i++)
            text.Line(new string('é', 20));
        text.Line("short");
        text.End();

        Assert.That(System.Text.Encoding.UTF8.GetByteCount(writer.ToString()), Is.LessThanOrEqualTo(1000));
        Assert.That(
            writer.ToString(),
            Does.EndWith("\n\n... and 80 lines more, left out for their size\n").And.Not.Contain("short"));
    }

    [Test]
    public void A_summary_of_very_many_disagreements_fits_a_step()
    {
        var matrix = Matrix.Build(Worlds.Catalog, Worlds.Runs);
        using var writer = new StringWriter();
        MatrixMarkdown.Write(matrix with { Disagreements = [.. Enumerable.Repeat(matrix.Disagreements[0], 20_000)] }, writer);

        Assert.That(
            System.Text.Encoding.UTF8.GetByteCount(writer.ToString()),
            Is.LessThanOrEqualTo(1 << 20).And.GreaterThan(1_000_000));
    }

    private static IEnumerable<string> Heads
    {
        get
        {
            int count = Matrix.Build(Worlds.Catalog, Worlds.Runs).Disagreements.Count;
            return [$"## Promises that are not kept ({count}, worst first)", "## Options"];
        }
    }

    private static string TextOf(IReadOnlyList<Run> runs)
    {
        using var writer = new StringWriter();
        MatrixMarkdown.Write(Matrix.Build(Worlds.Catalog, runs), writer);
        return writer.ToString();
    }
}
