using System.IO.Compression;
using System.Text.RegularExpressions;
using SockConformance.Reports.Site;
using SockConformance.Reports.Site.Rendering;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed partial class SizeTests
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

    /// <summary>A quarter of 400 options: pages of options are alike in size, and there are most of them.</summary>
    [Test, CancelAfter(300_000)]
    public void The_site_of_24_targets_is_under_40_MB_for_400_options_and_its_single_file_under_5()
    {
        var catalog = BigWorld.Catalog(100);
        var matrix = Matrix.Build(catalog, BigWorld.Runs(catalog, 24));
        using var site = new SiteFolder(catalog, matrix);
        long size = site.Files.Sum(f => (long)f.Bytes.Length);
        string file = Path.Combine(site.Root, "mailed", SingleFileWriter.FileName);
        SingleFileWriter.Write(matrix, catalog, file, new SiteOptions());
        long single = new FileInfo(file).Length;
        // What waits in a noscript is text to a browser that has scripts on.
        string shown = Waiting().Replace(File.ReadAllText(file), "");
        int elements = Element().Count(shown);
        TestContext.Out.WriteLine($"{size:#,0} bytes, single file {single:#,0} bytes, {elements:#,0} elements at first");
        Assert.That(size, Is.LessThan(40_000_000 / 4));
        Assert.That(single, Is.LessThan(5_000_000 / 4));
        Assert.That(elements, Is.LessThan(50_000 / 4));
    }

    private static long Compressed(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new StreamWriter(gzip))
            writer.Write(text);
        return memory.Length;
    }

    [GeneratedRegex("<noscript>.*?</noscript>", RegexOptions.Singleline)]
    private static partial Regex Waiting();

    [GeneratedRegex("<[a-z]")]
    private static partial Regex Element();
}
