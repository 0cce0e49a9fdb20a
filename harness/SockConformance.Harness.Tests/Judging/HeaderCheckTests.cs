using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Judging;

public sealed class HeaderCheckTests
{
    private const string Option = "SOL_SOCKET/SO_TEST.yaml";

    [Test]
    public void Each_level_each_option_and_each_structure_is_asked_for()
    {
        var requests = HeaderPlan.For(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), "linux").Requests;

        Assert.That(requests, Is.EqualTo(new[] { "symbol SOL_SOCKET", "symbol SO_TEST", "structure pair", "sizeof {first:u16,second:char*8}" }));
    }

    [Test]
    public void Headers_that_say_what_the_catalog_says_give_no_finding() => Assert.That(Findings("linux", "ok value=1", "ok value=7", "ok value=10", "ok value=10"), Is.Empty);

    [Test]
    public void Another_number_is_a_contradiction() =>
        Assert.That(Findings("linux", "ok value=1", "ok value=8"), Is.EqualTo(new[] { new HeaderFinding(HeaderFindingKind.NumberDiffers, "SO_TEST", 7, 8) }).And.All.Matches<HeaderFinding>(f => f!.IsContradiction));

    [Test]
    public void Another_size_is_a_contradiction() =>
        Assert.That(Findings("linux", "ok value=1", "ok value=7", "ok value=12", "ok value=10").Single().ToString(), Is.EqualTo("struct pair has 12 bytes in the headers, 10 in the catalog's layout"));

    [Test]
    public void A_name_that_the_headers_lack_is_told_with_the_number_that_stood_in() =>
        Assert.That(Findings("linux", "ok value=1", "absent SO_TEST", "absent pair", "ok value=10"), Is.EqualTo(new[] { new HeaderFinding(HeaderFindingKind.HeadersLack, "SO_TEST", 7, null) }).And.None.Matches<HeaderFinding>(f => f!.IsContradiction));

    [Test]
    public void A_name_that_only_the_headers_know_is_told() =>
        Assert.That(Findings("winsock", "ok value=65535", "ok value=7").Single(), Is.EqualTo(new HeaderFinding(HeaderFindingKind.DocumentsLack, "SO_TEST", null, 7)));

    [Test]
    public void A_structure_that_the_headers_lack_is_no_finding() => Assert.That(Findings("linux", "ok value=1", "ok value=7", "absent pair", "ok value=10"), Is.Empty);

    [Test]
    public void A_number_without_its_sign_is_the_same_number()
    {
        var files = TestCatalogs.SmallWith(Option, "number: 7", "number: -5");

        Assert.That(HeaderCheck.Of(TestCatalogs.ReadWhole(files), "linux", "x86_64", Answers("linux", "ok value=1", "ok value=4294967291")), Is.Empty);
    }

    [TestCase("mips64", 9)]
    [TestCase("x86_64", 7)]
    public void An_architecture_has_the_number_that_the_row_gives_it(string machine, int number)
    {
        var files = TestCatalogs.SmallWith(Option, "number: 7", "number: 7, numbers: { \"mips*\": 9 }");

        Assert.That(HeaderCheck.Of(TestCatalogs.ReadWhole(files), "linux", machine, Answers("linux", "ok value=1", $"ok value={number}")), Is.Empty);
    }

    [TestCase("bad what is this?")]
    [TestCase("ended by signal 9")]
    public void A_driver_that_knows_no_such_question_gives_no_finding(string reply) => Assert.That(Answers("linux", reply, reply, reply, reply), Is.Null);

    private static IReadOnlyList<HeaderFinding> Findings(string platform, params string[] replies) =>
        HeaderCheck.Of(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), platform, "x86_64", Answers(platform, replies));

    /// <summary>The first questions with these replies; those behind them had none.</summary>
    private static HeaderAnswers? Answers(string platform, params string[] replies)
    {
        var questions = HeaderPlan.Questions(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), platform);
        var exchanges = questions.Zip(replies, (question, reply) => new Exchange(question.Line, Reply.Parse(reply)));
        return HeaderAnswers.Read(new Transcript(HeaderPlan.Id, HeaderPlan.Id, [.. exchanges]), questions);
    }
}
