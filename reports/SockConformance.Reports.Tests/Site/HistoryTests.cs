using AngleSharp.Html.Parser;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Model;
using SockConformance.Reports.Tests.Comparing;

namespace SockConformance.Reports.Tests.Site;

internal sealed class HistoryTests
{
    [Test]
    public void A_target_with_one_run_has_no_history() =>
        Assert.That(Matrix.Build(Worlds.Catalog, Worlds.Runs).Histories, Is.Empty);

    [Test]
    public void Earlier_runs_make_no_column() =>
        Assert.That(Build(Sets.Before).Columns.Count(c => c.Run is not null), Is.EqualTo(1));

    [Test]
    public void The_runs_stand_newest_first() =>
        Assert.That(Entries(Sets.Before, At(-1)).Select(e => e.Header.Started), Is.Ordered.Descending);

    [Test]
    public void Only_options_that_have_another_status_are_listed()
    {
        var entry = Entries(Sets.Before)[0];

        Assert.That(
            entry.Changes.Select(c => (c.Option.Name, c.Before.Status, c.After.Status)),
            Is.EqualTo(new[] { ("TCP_SECOND", CellStatus.Divergent, CellStatus.Supported) }));
    }

    [Test]
    public void The_first_run_is_compared_with_nothing() =>
        Assert.That(Entries(Sets.Before)[^1] is { First: true, Changes.Count: 0 }, Is.True);

    [Test]
    public void A_run_of_some_cases_is_listed_and_compared_with_nothing()
    {
        var part = At(1);
        part = part with { Cases = [.. part.Cases.Take(1)], Header = part.Header with { Only = ["SO_X"] } };
        var entries = Entries(Sets.Before, part);

        Assert.That((entries[1].Whole, entries[1].Changes.Count, entries[0].Changes.Count), Is.EqualTo((false, 0, 1)));
    }

    [Test]
    public void Runs_of_other_targets_are_no_part_of_a_history() =>
        Assert.That(Build(Sets.Before with { Header = Sets.Before.Header with { Target = "other" } }).Histories, Is.Empty);

    [TestCase("targets/local.html", "TCP_SECOND")]
    [TestCase("options/IPPROTO_TCP/TCP_SECOND.html", "supported")]
    public void A_page_shows_dates_and_what_changed(string path, string changed)
    {
        var section = Page(path)?.QuerySelector("section[aria-labelledby=history]");

        Assert.That(
            section?.TextContent,
            Does.Contain("2026-02-01 03:04").And.Contain("2026-01-02 03:04").And.Contain("divergent").And.Contain(changed));
    }

    [Test]
    public void The_page_of_an_option_whose_status_never_changed_has_no_history() =>
        Assert.That(Page("options/SOL_SOCKET/SO_FIRST.html")!.QuerySelector("#history"), Is.Null);

    private static Run At(int days) =>
        Sets.Before with { Header = Sets.Before.Header with { Started = Sets.Before.Header.Started.AddDays(days) } };

    private static IReadOnlyList<HistoryEntry> Entries(params Run[] earlier) => Build(earlier).Histories.Single().Entries;

    private static Matrix Build(params Run[] earlier) =>
        Matrix.Build(Worlds.Catalog, [Sets.Updated], [.. earlier.Select(r => HistoryRun.FromRun(Worlds.Catalog, r))]);

    private static AngleSharp.Html.Dom.IHtmlDocument? Page(string path)
    {
        string folder = Directory.CreateTempSubdirectory("sockconf-site-").FullName;
        try
        {
            SiteWriter.Write(Build(Sets.Before), Worlds.Catalog, folder, new SiteOptions());
            return new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(folder, path)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
