using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class SiteWriterTests
{
    [Test]
    public void The_same_input_gives_the_same_bytes()
    {
        using var one = new SiteFolder(Worlds.Catalog, Worlds.Runs);
        using var two = new SiteFolder(Worlds.Catalog, Worlds.Runs);
        Assert.That(
            two.Files.Select(f => f.Path + " " + Convert.ToHexString(f.Bytes)),
            Is.EqualTo(one.Files.Select(f => f.Path + " " + Convert.ToHexString(f.Bytes))));
    }

    [Test]
    public void A_site_that_was_prepared_has_the_same_bytes()
    {
        using var site = new SiteFolder(Worlds.Catalog, Worlds.Runs);
        var unprepared = site.Files;
        Directory.Delete(site.Root, recursive: true);
        var prepared = SiteWriter.Prepare(Worlds.Catalog, new SiteOptions());
        SiteWriter.Write(Matrix.Build(Worlds.Catalog, Worlds.Runs), Worlds.Catalog, site.Root, prepared);
        Assert.That(
            site.Files.Select(f => f.Path + " " + Convert.ToHexString(f.Bytes)),
            Is.EqualTo(unprepared.Select(f => f.Path + " " + Convert.ToHexString(f.Bytes))));
    }

    [Test]
    public void A_site_is_written_over_an_older_one()
    {
        using var site = new SiteFolder(Worlds.Catalog, []);
        var catalog = OfOption(Row("get: supported, set: supported"));
        SiteWriter.Write(Matrix.Build(catalog, []), catalog, site.Root, new SiteOptions());
        Assert.That(site.Text("index.html"), Does.Contain("SO_X").And.Not.Contain("SO_FIRST"));
    }

    [Test]
    public void A_folder_that_cannot_be_made_is_an_error_of_input_and_output()
    {
        string file = Path.GetTempFileName();
        try
        {
            var matrix = Matrix.Build(Worlds.Catalog, []);
            Assert.That(
                () => SiteWriter.Write(matrix, Worlds.Catalog, Path.Combine(file, "site"), new SiteOptions()),
                Throws.InstanceOf<IOException>());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void The_page_of_the_matrix_is_as_approved()
    {
        using var site = new SiteFolder(Worlds.Catalog, Worlds.Runs);
        Snapshot.Matches(site.Text("index.html"), "index.html");
    }

    [Test]
    public void Without_runs_every_platform_says_that_it_was_not_run_and_every_option_is_there()
    {
        using var site = new SiteFolder(Worlds.Catalog, []);
        var page = site.Pages["index.html"];
        Assert.Multiple(() =>
        {
            const string NotRun = "not run: the page shows what its documents say";
            Assert.That(
                page.QuerySelectorAll(".systems .not").Select(r => r.TextContent),
                Is.EqualTo(new[] { "Linux" + NotRun, "NetBSD" + NotRun, "Windows" + NotRun }));
            Assert.That(page.QuerySelectorAll("#options tbody tr[id]:not(.rest)"), Has.Length.EqualTo(2));
            Assert.That(page.QuerySelectorAll("#options td:not(.p)"), Is.Empty);
        });
    }
}
