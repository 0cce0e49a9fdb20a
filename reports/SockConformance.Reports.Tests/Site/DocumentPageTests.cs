using AngleSharp.Dom;
using SockConformance.Harness.Expectations;

namespace SockConformance.Reports.Tests.Site;

[TestFixture]
public sealed class DocumentPageTests
{
    private SiteFolder site = null!;

    [OneTimeSetUp]
    public void Write() => site = new SiteFolder(Worlds.Catalog with { Errors = Errors }, Worlds.Runs);

    [OneTimeTearDown]
    public void Delete() => site.Dispose();

    [Test]
    public void A_claim_stands_under_its_sentence_with_its_case_and_each_target() => Assert.That(
        Text(Sentence(2)),
        Does.Contain("The value is doubled. SO_FIRST").And.Contain("cases: doubled").And.Match("≠ ?fail local"));

    [Test]
    public void A_claim_without_a_case_says_why() =>
        Assert.That(Text(Sentence(4)), Does.Contain("One should not use it.").And.Contain("no case: It is advice."));

    [Test]
    public void A_sentence_that_nobody_claims_is_shown_as_such() =>
        Assert.That(
            site.Pages["documents/man.html"].QuerySelectorAll("#main p").Select(Text),
            Has.Some.EqualTo("Sentence 7 has no claim yet."));

    [Test]
    public void What_is_out_of_scope_is_told_once_a_place_with_its_reason()
    {
        var paragraphs = site.Pages["documents/man.html"].QuerySelectorAll("#main p").Select(Text).ToList();

        Assert.That(paragraphs, Has.One.EqualTo("Sentences 1 to 3: Variables of the machine."));
        Assert.That(paragraphs, Has.One.EqualTo("Sentence 1: <b>Names</b> of files."));
        Assert.That(paragraphs, Has.Some.Contains("4 further sentences are not about socket options."));
    }

    [Test]
    public void The_list_counts_each_document_and_has_where_documents_disagree()
    {
        var page = site.Pages["documents.html"];
        Assert.That(page.QuerySelectorAll("tbody tr").Select(Cells), Has.Some.StartsWith("socket(7) | Linux | 6.9 | 9 | "));
        Assert.That(
            page.QuerySelectorAll("#contradictions ~ ul li").Select(Text),
            Has.Some.StartsWith("SO_FIRST : One refuses what the other doubles.")
                .Or.Some.StartsWith("SO_FIRST: One refuses what the other doubles."));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Each_link_to_a_program_leads_to_one(bool all)
    {
        using var written = new SiteFolder(Worlds.Catalog, Worlds.Runs, allPrograms: all);
        var links = ProgramLinks(written).Select(a => a.GetAttribute("href")!["../../".Length..].Split('#')).ToList();
        var inC = links.Where(l => l[1].EndsWith(".c", StringComparison.Ordinal)).ToList();
        var inCSharp = links.Where(l => l[1].EndsWith(".cs", StringComparison.Ordinal)).ToList();

        Assert.That(new[] { inC.Count > 0, inCSharp.Count > 0 }, Is.EqualTo(new[] { true, all }));
        Assert.That(inC.Select(l => written.Pages[l[0]].GetElementById(l[1])?.TextContent), Has.All.Contains("int main(void)"));
        Assert.That(
            inCSharp.Select(l => written.Pages[l[0]].GetElementById(l[1])?.TextContent),
            Has.All.Contains("#:property PublishAot=false"));
    }

    [Test]
    public void Only_what_diverges_has_a_program_unless_all_are_asked_for_and_the_rest_the_command()
    {
        using var every = new SiteFolder(Worlds.Catalog, Worlds.Runs, allPrograms: true);
        var few = ProgramLinks(site);
        var all = ProgramLinks(every);

        Assert.That(few, Has.Count.GreaterThan(0).And.Count.LessThan(all.Count));
        Assert.That(Commands(site), Is.EqualTo(Commands(every)), "every case has the command");

        static int Commands(SiteFolder of) => of.Pages["options/SOL_SOCKET/SO_FIRST.html"].QuerySelectorAll("code.cmd")
            .Count(c => Text(c).StartsWith("sockconf reproduce", StringComparison.Ordinal));
    }

    private static List<IElement> ProgramLinks(SiteFolder of) =>
        [.. of.Pages["options/SOL_SOCKET/SO_FIRST.html"].QuerySelectorAll("a[href*='reproduce/linux/']")];

    [Test]
    public void The_names_of_errors_stand_side_by_side() =>
        Assert.That(
            site.Pages["errors.html"].QuerySelectorAll("tbody tr").Select(Cells),
            Is.EqualTo(new[] { "EAGAIN, EWOULDBLOCK (11) |  | WSAEWOULDBLOCK (10035) | WouldBlock | It would wait." }));

    private static ErrorCrosswalk Errors => new(
        [new ErrorSource("linux", "errno(3)", "https://example.org/errno")],
        [new ErrorName("It would wait.", WouldBlock, Numbers, "WouldBlock", new Place("errors.yaml", 1, 1))]);

    private static Dictionary<string, IReadOnlyList<string>> WouldBlock => new()
    {
        ["linux"] = ["EAGAIN", "EWOULDBLOCK"],
        ["winsock"] = ["WSAEWOULDBLOCK"],
    };

    private static Dictionary<string, long> Numbers => new() { ["linux"] = 11, ["winsock"] = 10035 };

    private IElement Sentence(int number) =>
        site.Pages["documents/man.html"].QuerySelectorAll("#main p.src")
            .First(p => Text(p).StartsWith($"Sentence {number}", StringComparison.Ordinal)).NextElementSibling!;

    private static string Cells(IElement row) => string.Join(" | ", row.Children.Select(Text));

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
