using AngleSharp.Dom;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using static SockConformance.Reports.Tests.TestCatalog;

namespace SockConformance.Reports.Tests.Site;

/// <summary>Pages never let a recording be taken for a run of today.</summary>
[TestFixture]
public sealed class RecordingTests
{
    private static readonly Catalog Catalog = OfOption(Row("get: supported, set: supported"));

    [Test]
    public void A_recording_tells_its_day_and_what_it_lacks()
    {
        var run = Recorded();
        run = run with { Cases = [.. run.Cases.Select((c, i) => c with { Verdicts = [Gap(i == 0)] })] };

        Assert.That(
            Matrix.Build(Catalog, [run]).Platforms[0].Targets[0].Remarks.Single(),
            Is.EqualTo("Recorded on 2026-11-29, and judged by the expectations shown here; 1 case changed since and "
                + $"{run.Cases.Count - 1} that were not asked then are shown as untested."));

        static Verdict Gap(bool isStale) =>
            new("get", VerdictCode.Untested, new Cause(isStale ? CauseKind.Stale : CauseKind.NotRun));
    }

    [Test]
    public void Its_day_stands_in_its_line_of_the_first_page_once_and_on_its_own_page()
    {
        using var site = new SiteFolder(Catalog, [Recorded()]);
        string line = Text(site.Pages["index.html"].QuerySelector("#targets tr")!);
        var remarks = site.Pages["targets/a.html"].QuerySelectorAll(".remark").Select(Text);

        Assert.That(line.Split("2026-11-29"), Has.Length.EqualTo(2));
        Assert.That(line, Does.Contain("recorded on 2026-11-29"));
        Assert.That(remarks, Has.One.Contains("Recorded on 2026-11-29"));
        Assert.That(Text(site.Pages["targets/a.html"].Body!), Does.Contain("2026-11-29: On a <shelf>."));
    }

    private static Run Recorded()
    {
        var run = TestRun.Answering(Catalog, null, null);
        var recorded = new Recorded(new DateOnly(2026, 11, 29), "On a <shelf>.");
        return run with { Header = run.Header with { Target = "a", Recorded = recorded } };
    }

    private static string Text(IElement element) => element.TextContent;
}
