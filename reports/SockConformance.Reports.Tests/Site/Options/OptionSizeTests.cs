using System.IO.Compression;
using AngleSharp.Html.Parser;
using SockConformance.Reports.Site;
using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Reports.Tests.Site.Options;

[TestFixture]
internal sealed class OptionSizeTests
{
    private const int Most = 40_000;

    [TestCase("SOL_SOCKET/SO_REUSEADDR")]
    [TestCase("SOL_SOCKET/SO_RCVTIMEO")]
    [TestCase("IPPROTO_TCP/TCP_KEEPIDLE")]
    [CancelAfter(300_000)]
    public void The_page_of_an_option_on_24_systems_is_under_40_kB_compressed(string option)
    {
        var (catalog, matrix) = OptionWorld.Build(option, 24);
        var page = new ViewContext(matrix, catalog).Pages.Single(p => p.Template == "option");
        using var writer = new StringWriter();
        SiteTemplates.Load(null).Render("option", page.View(), writer);
        var html = new HtmlParser().ParseDocument(writer.ToString());
        long size = Compressed(writer.ToString());
        TestContext.Out.WriteLine($"{size:#,0} bytes compressed, {html.All.Length:#,0} elements");
        Assert.Multiple(() =>
        {
            Assert.That(matrix.Columns.Count(c => c.Run is not null), Is.EqualTo(24));
            Assert.That(html.QuerySelectorAll(".finding"), Is.Not.Empty, "a page without findings is small at no cost");
            Assert.That(html.QuerySelectorAll(".glance tbody tr").Length, Is.GreaterThan(3), "systems that are all alike, too");
            Assert.That(size, Is.LessThan(Most));
        });
    }

    [Test, CancelAfter(300_000)]
    public void Systems_beside_each_other_that_answered_alike_share_a_cell()
    {
        var (catalog, matrix) = OptionWorld.Build("SOL_SOCKET/SO_REUSEADDR", 24);
        var option = catalog.Options.Single(o => o.Id == "SOL_SOCKET/SO_REUSEADDR");
        var answers = AnswerViews.View(new ViewContext(matrix, catalog), option)!;
        var rows = answers.Rows.Concat(answers.MoreRows).ToList();
        Assert.That(rows.Select(r => r.Cells.Sum(c => c.Span)), Is.All.EqualTo(answers.Heads.Count));
        Assert.That(rows.SelectMany(r => r.Cells).Select(c => c.Span), Has.Some.GreaterThan(1));
        foreach (var row in rows)
            Assert.That(row.Cells.Zip(row.Cells.Skip(1)).Any(n => n.First with { Span = n.Second.Span } == n.Second), Is.False);
    }

    private static long Compressed(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new StreamWriter(gzip))
            writer.Write(text);
        return memory.Length;
    }
}
