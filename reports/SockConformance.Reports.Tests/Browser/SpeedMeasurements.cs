using SockConformance.Reports.Site;
using SockConformance.Reports.Site.Rendering;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>
/// How long pages take to be made and to be painted. Run by hand (<c>--filter "FullyQualifiedName~SpeedMeasurements"</c>):
/// a machine's speed is no promise.
/// </summary>
[TestFixture]
[Explicit("measures; a slow machine is no mistake")]
public sealed class SpeedMeasurements : BrowserTest
{
    private const int Rounds = 5;

    /// <summary>The times of the first paint and of the end of the load event, in milliseconds from the page's request.</summary>
    private const string FirstPaint = """
        () => new Promise(done => new PerformanceObserver(list => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) done([paint.startTime, performance.timing.loadEventEnd - performance.timing.navigationStart]);
        }).observe({ type: 'paint', buffered: true }))
        """;

    [Test, CancelAfter(600_000)]
    public async Task The_matrix_of_ten_targets_and_three_hundred_options_is_painted_in_under_a_second()
    {
        var catalog = BigWorld.Catalog(300);
        using var site = new SiteFolder(catalog, BigWorld.Runs(catalog, 10));
        TestContext.Out.WriteLine($"index.html {new FileInfo(Path.Combine(site.Root, "index.html")).Length:#,0} bytes");
        var paints = new List<double>();
        for (int i = 0; i < Rounds; i++)
        {
            var page = await Open(Path.Combine(site.Root, "index.html"));
            double[] times = await page.EvaluateAsync<double[]>(FirstPaint);
            paints.Add(times[0]);
            double filter = await page.EvaluateAsync<double>("""
                () => {
                  const kinds = document.querySelector('select[name=kind]'), begun = performance.now();
                  kinds.selectedIndex = 1;
                  kinds.dispatchEvent(new Event('input', { bubbles: true }));
                  document.body.offsetHeight;
                  return performance.now() - begun;
                }
                """);
            TestContext.Out.WriteLine($"first paint {times[0]:0} ms, loaded {times[1]:0} ms, a choice of kind {filter:0} ms");
            await page.Context.CloseAsync();
        }
        Assert.That(paints.Order().ElementAt(Rounds / 2), Is.LessThan(1000));
    }

    [Test, CancelAfter(600_000)]
    public async Task The_single_file_of_24_targets_and_400_options_is_shown_within_two_seconds()
    {
        var catalog = BigWorld.Catalog(400);
        string folder = Directory.CreateTempSubdirectory("sockconf-single-").FullName;
        string file = Path.Combine(folder, SingleFileWriter.FileName);
        SingleFileWriter.Write(Matrix.Build(catalog, BigWorld.Runs(catalog, 24)), catalog, file, new SiteOptions());
        TestContext.Out.WriteLine($"{new FileInfo(file).Length:#,0} bytes");
        double shown = await Shown(file);
        Directory.Delete(folder, recursive: true);
        Assert.That(shown, Is.LessThan(2000));
    }

    [Test, CancelAfter(600_000)]
    public async Task Files_of_real_runs_are_shown_within_two_seconds()
    {
        string files = Environment.GetEnvironmentVariable("SOCKCONF_PAGES") ?? "";
        Assume.That(files, Is.Not.Empty, "SOCKCONF_PAGES names pages, with ':' between");
        var times = new List<double>();
        foreach (string file in files.Split(':'))
            times.Add(await Shown(file));
        Assert.That(times, Has.All.LessThan(2000));
    }

    /// <summary>Until the page is loaded, in milliseconds: the median.</summary>
    private async Task<double> Shown(string file)
    {
        var times = new List<double>();
        for (int i = 0; i < Rounds; i++)
        {
            var page = await Open(file);
            double[] paint = await page.EvaluateAsync<double[]>(FirstPaint);
            int elements = await page.EvaluateAsync<int>("document.getElementsByTagName('*').length");
            TestContext.Out.WriteLine($"{file}: {elements:#,0} elements, first paint {paint[0]:0} ms, loaded {paint[1]:0} ms");
            times.Add(paint[1]);
            await page.Context.CloseAsync();
        }
        return times.Order().ElementAt(Rounds / 2);
    }

    [Test, CancelAfter(600_000)]
    public void An_option_s_page_takes_at_most_20_ms_of_processor_time_and_grows_with_its_cells()
    {
        var catalog = BigWorld.Catalog(100);
        var templates = SiteTemplates.Load(null);
        var runs = BigWorld.Runs(catalog, 16);
        foreach (int targets in new[] { 16, 1, 2, 4, 8, 16 })
        {
            var context = new ViewContext(Matrix.Build(catalog, [.. runs.Take(targets)]), catalog);
            var pages = context.Pages.Where(p => p.Template == "option").ToList();
            var times = new List<double>();
            for (int round = 0; round < Rounds; round++)
            {
                var start = Environment.CpuUsage.TotalTime;
                foreach (var page in pages)
                    templates.Render(page.Template, page.View(), TextWriter.Null);
                times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds / pages.Count);
            }
            double median = times.Order().ElementAt(Rounds / 2);
            TestContext.Out.WriteLine($"{targets,2} targets: {median:0.00} ms a page, {median / targets:0.000} ms a cell");
            Assert.That(median, Is.LessThan(20));
        }
    }
}
