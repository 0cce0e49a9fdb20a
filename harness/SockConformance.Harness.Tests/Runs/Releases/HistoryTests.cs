using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Runs.Releases;
using SockConformance.Harness.Tests.Answers;

namespace SockConformance.Harness.Tests.Runs.Releases;

internal sealed class HistoryTests
{
    private const string Zero = "ok value=0 len=4 size=4 written=4";
    private const string One = "ok value=1 len=4 size=4 written=4";
    private static readonly Catalog Catalog = AskedCase.Catalog(["got: getsockopt s SO_TEST"]);

    [Test]
    public void Releases_are_ordered_as_versions_and_not_as_texts()
    {
        var series = ReleaseSeries.FromRuns([Released("5.10", One), Released("6.1", One), Released("5.9", One)]).Single();

        Assert.That(series.Target, Is.EqualTo("linux"));
        Assert.That(series.Releases.Select(r => r.Release), Is.EqualTo(new[] { "5.9", "5.10", "6.1" }));
    }

    [Test]
    public void A_target_without_releases_or_with_a_single_one_has_no_history()
    {
        var local = Released("6.1", One);
        var header = local.Header with { Target = "local" };

        Assert.That(ReleaseSeries.FromRuns([Released("6.1", One), local with { Header = header }]), Is.Empty);
    }

    [Test]
    public void Of_two_runs_of_a_release_the_whole_one_counts_and_then_the_newer()
    {
        var (whole, part, older) = (Released("6.1", One), Released("6.1", Zero), Released("6.1", Zero));
        part = part with { Header = part.Header with { Only = ["SO_*"], Started = whole.Header.Started.AddDays(1) } };
        older = older with { Header = older.Header with { Started = whole.Header.Started.AddDays(-1) } };

        var history = History(older, part, whole, Released("6.2", One));

        Assert.That(history.Eras.Select(e => e.Answer.Text), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void An_answer_is_told_with_since_when_and_until_when_it_holds()
    {
        var history = History(Released("5.10", Zero), Released("6.1", One), Released("6.2", One), Released("6.3", Zero));

        Assert.That(
            history.Eras.Select(e => (e.First, e.Last, e.Answer.Text)),
            Is.EqualTo(new[] { ("5.10", "5.10", "0"), ("6.1", "6.2", "1"), ("6.3", "6.3", "0") }));
        Assert.That(
            history.Changes.Select(c => (c.From, c.To, c.Quality)),
            Is.EqualTo(new[] { ("5.10", "6.1", ChangeQuality.Changed), ("6.2", "6.3", ChangeQuality.Changed) }));
    }

    [Test]
    public void A_release_that_was_not_asked_neither_has_an_answer_nor_ends_one()
    {
        var silent = Released("6.1", One) with { Cases = [] };

        Assert.That(History(Released("5.10", One), silent, Released("6.2", One)).Eras, Has.Count.EqualTo(1));
    }

    [Test]
    public void Times_and_ways_are_no_change() =>
        Assert.That(
            History(Released("5.10", One + " via=header us=1"), Released("6.1", One + " via=number us=900")).Changes,
            Is.Empty);

    [Test]
    public void What_came_out_differently_when_it_was_asked_again_is_no_answer()
    {
        var flaky = new Verdict("c", VerdictCode.Unresolved, new Cause(CauseKind.Flaky));

        var history = History(
            Released("5.10", One), ReleasedRun.Make(Catalog, "6.1", Zero, verdict: flaky), Released("6.2", One));

        Assert.That(history.Eras, Has.Count.EqualTo(1));
    }

    [TestCase("linux", true)]
    [TestCase("linux@6.1", true)]
    [TestCase("linux@6.2", false)]
    public void What_is_known_to_come_in_some_runs_only_is_no_change(string target, bool isLeftOut)
    {
        var entry = new KnownEntry(
            "SOL_SOCKET/SO_TEST/*", "*", new Dictionary<string, string>(), "Chance decides.", null, new Place("k.yaml", 1, 1))
        {
            Varies = true,
        };
        var catalog = Catalog with { Known = new Dictionary<string, IReadOnlyList<KnownEntry>> { [target] = [entry] } };
        var series = ReleaseSeries.FromRuns([Released("5.10", Zero), Released("6.1", One)]).Single();

        var changes = new Histories(catalog, series).All().Single().Changes;

        Assert.That(changes, Has.Count.EqualTo(isLeftOut ? 0 : 1));
    }

    [Test]
    public void All_of_the_catalog_is_the_same_as_option_by_option()
    {
        var series = ReleaseSeries.FromRuns([Released("5.10", Zero), Released("6.1", One)]).Single();

        Assert.That(new Histories(Catalog, series).All().Single().Changes, Has.Count.EqualTo(1));
    }

    private static AnswerHistory History(params Run[] runs) =>
        new Histories(Catalog, ReleaseSeries.FromRuns(runs).Single()).ForOption(Catalog.FindOption("SO_TEST")!).Single();

    private static Run Released(string release, string reply) => ReleasedRun.Make(Catalog, release, reply);
}
