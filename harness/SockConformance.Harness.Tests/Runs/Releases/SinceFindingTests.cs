using SockConformance.Harness.Runs.Releases;
using SockConformance.Harness.Tests.Answers;

namespace SockConformance.Harness.Tests.Runs.Releases;

/// <summary>What documents say of since when there is an option is held against the answers of releases.</summary>
internal sealed class SinceFindingTests
{
    private const string There = "ok value=0 len=4 size=4 written=4";
    private const string Lacking = "err ENOPROTOOPT 92";

    [Test]
    public void A_release_that_has_the_option_earlier_is_a_finding()
    {
        var finding = Found("6.2", "", ("5.10", Lacking), ("6.1", There), ("6.2", There)).Single();

        Assert.That((finding.Since, finding.IsThere), Is.EqualTo(("6.2", true)));
        Assert.That(finding.Releases, Is.EqualTo(new[] { "6.1" }));
    }

    [Test]
    public void A_release_that_lacks_it_still_is_a_finding()
    {
        var finding = Found("6.1", "", ("5.10", Lacking), ("6.1", Lacking), ("6.2", There)).Single();

        Assert.That(finding.IsThere, Is.False);
        Assert.That(finding.Releases, Is.EqualTo(new[] { "6.1" }));
    }

    [Test]
    public void Releases_that_agree_with_the_document_are_none() =>
        Assert.That(Found("6.1", "", ("5.10", Lacking), ("6.1", There), ("6.2", There)), Is.Empty);

    [Test]
    public void A_wrong_argument_is_told_by_a_system_that_has_the_option() =>
        Assert.That(Found("6.1", "", ("5.10", Lacking), ("6.1", "err EINVAL 22")), Is.Empty);

    [TestCase("err ENOPROTOOPT 92", true)]
    [TestCase("err EPERM 1", false)]
    public void A_lack_of_privilege_tells_that_it_is_there_unless_another_call_is_refused_as_unknown(string first, bool isFound)
    {
        var catalog = AskedCase.Catalog(["a: getsockopt s SO_TEST", "b: getsockopt s SO_TEST"], ", from: \"6.1\"");
        var older = ReleasedRun.Make(catalog, "6.1", first, second: "err EPERM 1");
        var runs = new[] { older, ReleasedRun.Make(catalog, "6.2", There, second: There) };
        var series = ReleaseSeries.FromRuns(runs).Single();
        var option = catalog.FindOption("SO_TEST")!;

        var findings = SinceFindings.Find(
            option, new Histories(catalog, series).ForOption(option), series, catalog.Platforms["linux"]);

        Assert.That(findings, Has.Exactly(isFound ? 1 : 0).Items);
    }

    [Test]
    public void What_a_system_may_be_built_without_is_no_finding_where_it_lacks()
    {
        const string optional = ", optional: Only some kernels have it.";

        Assert.That(Found("6.1", optional, ("6.1", Lacking), ("6.2", Lacking)), Is.Empty);
        Assert.That(Found("6.2", optional, ("6.1", There), ("6.2", There)), Has.Exactly(1).Items);
    }

    [Test]
    public void An_emulation_says_nothing_of_the_platform_s_versions() =>
        Assert.That(Found("6.2", "", native: false, ("6.1", There), ("6.2", Lacking)), Is.Empty);

    [TestCase("getsockopt s SO_TEST len=1")]
    [TestCase("getsockopt s SO_TEST buffer=null")]
    [TestCase("setsockopt s SO_TEST len=0")]
    public void What_is_said_to_a_wrong_length_or_buffer_does_not_tell_that_the_option_is_there(string step) =>
        Assert.That(FoundAsking(step, "6.2", "", native: true, ("6.1", "err EINVAL 22"), ("6.2", There)), Is.Empty);

    private static List<SinceFinding> Found(string since, string row, params (string, string)[] releases) =>
        Found(since, row, native: true, releases);

    private static List<SinceFinding> Found(string since, string row, bool native, params (string, string)[] releases) =>
        FoundAsking("getsockopt s SO_TEST", since, row, native, releases);

    private static List<SinceFinding> FoundAsking(
        string step, string since, string row, bool native, params (string Release, string Reply)[] releases)
    {
        var catalog = AskedCase.Catalog([$"got: {step}"], $", from: \"{since}\"{row}");
        var runs = releases.Select(r => ReleasedRun.Make(catalog, r.Release, r.Reply, native));
        var series = ReleaseSeries.FromRuns(runs).Single();
        var option = catalog.FindOption("SO_TEST")!;
        var histories = new Histories(catalog, series).ForOption(option);
        return [.. SinceFindings.Find(option, histories, series, catalog.Platforms["linux"])];
    }
}
