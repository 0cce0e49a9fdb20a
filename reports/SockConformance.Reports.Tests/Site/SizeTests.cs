using System.IO.Compression;
using SockConformance.Reports.Site;
using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class SizeTests
{
    private const int Most = 300_000;

    [Test, CancelAfter(300_000)]
    public void The_page_of_ten_targets_and_three_hundred_options_is_under_300_kB_compressed_with_its_style_and_script()
    {
        var catalog = BigWorld.Catalog(300);
        var matrix = Matrix.Build(catalog, BigWorld.Runs(catalog, 10));
        using var writer = new StringWriter();
        SiteTemplates.Load(null).Render("index", new ViewContext(matrix, catalog).Pages[0].View(), writer);
        string[] assets = ["style.css", "script.js"];
        long size = Compressed(writer.ToString())
            + assets.Sum(f => Compressed(SiteTemplates.Load(null).Read(f)));
        TestContext.Out.WriteLine($"{size:#,0} bytes compressed, {writer.GetStringBuilder().Length:#,0} characters");
        Assert.Multiple(() =>
        {
            Assert.That((matrix.Rows.Count, matrix.Columns.Count()), Is.EqualTo((300, 10)));
            Assert.That(
                matrix.Rows.SelectMany(r => r.Cells).Select(c => c.Outcome.Status).Distinct().Count(),
                Is.GreaterThan(3),
                "a matrix whose cells are all alike would compress too well");
            Assert.That(size, Is.LessThan(Most));
        });
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
