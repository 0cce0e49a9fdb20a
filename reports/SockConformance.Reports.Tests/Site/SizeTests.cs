using System.IO.Compression;
using SockConformance.Reports.Site;
using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class SizeTests
{
    /// <summary>Bytes, compressed as web servers do.</summary>
    private const int Most = 60_000;

    [Test, CancelAfter(300_000)]
    public void The_page_of_24_targets_and_400_options_is_under_60_kB_compressed()
    {
        var catalog = BigWorld.Catalog(400);
        var matrix = Matrix.Build(catalog, BigWorld.Runs(catalog, 24));
        using var writer = new StringWriter();
        SiteTemplates.Load(null).Render("index", new ViewContext(matrix, catalog).Pages[0].View(), writer);
        long size = Compressed(writer.ToString());
        TestContext.Out.WriteLine($"{size:#,0} bytes compressed, {writer.GetStringBuilder().Length:#,0} characters");
        Assert.Multiple(() =>
        {
            Assert.That((matrix.Rows.Count, matrix.Columns.Count()), Is.EqualTo((400, 24)));
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
