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

        Assert.That(
            requests,
            Is.EqualTo(new[] { "symbol SOL_SOCKET", "symbol SO_TEST", "structure pair", "sizeof {first:u16,second:char*8}" }));
    }

    [Test]
    public void Headers_that_say_what_the_catalog_says_give_no_finding() =>
        Assert.That(Findings("linux", "ok value=1", "ok value=7", "ok value=10", "ok value=10"), Is.Empty);

    [Test]
    public void Another_number_is_a_mismatch() =>
        Assert.That(
            Findings("linux", "ok value=1", "ok value=8"),
            Is.EqualTo(new[] { new HeaderFinding(HeaderFindingKind.NumberDiffers, "SO_TEST", 7, 8) })
                .And.All.Matches<HeaderFinding>(f => f!.IsMismatch));

    [Test]
    public void Another_size_is_a_mismatch() =>
        Assert.That(
            Findings("linux", "ok value=1", "ok value=7", "ok value=12", "ok value=10").Single().ToString(),
            Is.EqualTo("struct pair has 12 bytes in the headers, 10 in the catalog's layout"));

    [Test]
    public void A_name_that_the_headers_lack_is_told_with_the_number_that_stood_in() =>
        Assert.That(
            Findings("linux", "ok value=1", "absent SO_TEST", "absent pair", "ok value=10"),
            Is.EqualTo(new[] { new HeaderFinding(HeaderFindingKind.HeadersLack, "SO_TEST", 7, null) })
                .And.None.Matches<HeaderFinding>(f => f!.IsMismatch));

    [Test]
    public void A_name_that_only_the_headers_know_is_told() =>
        Assert.That(
            Findings("winsock", "ok value=65535", "ok value=7").Single(),
            Is.EqualTo(new HeaderFinding(HeaderFindingKind.DocumentsLack, "SO_TEST", null, 7)));

    [Test]
    public void The_number_of_SOL_SOCKET_is_always_that_of_the_headers() =>
        Assert.That(Findings("linux", "ok value=65535", "ok value=7"), Is.Empty);

    [Test]
    public void Another_number_of_another_level_is_a_mismatch() =>
        Assert.That(
            WithUdp(("IPPROTO_UDP", 18)),
            Is.EqualTo(new[] { new HeaderFinding(HeaderFindingKind.NumberDiffers, "IPPROTO_UDP", 17, 18) }));

    [Test]
    public void A_level_that_the_headers_lack_is_told() =>
        Assert.That(
            WithUdp(("IPPROTO_UDP", null)),
            Is.EqualTo(new[] { new HeaderFinding(HeaderFindingKind.HeadersLack, "IPPROTO_UDP", 17, null) }));

    [Test]
    public void A_level_of_which_nothing_was_answered_is_no_finding() => Assert.That(WithUdp(("SO_TEST", 7)), Is.Empty);

    [Test]
    public void An_option_that_neither_knows_is_no_finding() =>
        Assert.That(Findings("winsock", "ok value=65535", "absent SO_TEST"), Is.Empty);

    [Test]
    public void Mismatches_stand_first_and_the_rest_by_name()
    {
        var found = WithUdp(12, ("IPPROTO_UDP", null), ("SO_TEST", 8));

        Assert.That(found.Select(f => f.Name), Is.EqualTo(new[] { "SO_TEST", "pair", "IPPROTO_UDP" }));
        Assert.That(
            WithUdp(("SO_TEST", 8), ("IPPROTO_UDP", 18)).Select(f => f.Name), Is.EqualTo(new[] { "IPPROTO_UDP", "SO_TEST" }));
    }

    [TestCase(HeaderFindingKind.NumberDiffers, "X is 2 in the headers, 1 in the catalog", true)]
    [TestCase(HeaderFindingKind.SizeDiffers, "struct X has 2 bytes in the headers, 1 in the catalog's layout", true)]
    [TestCase(HeaderFindingKind.HeadersLack, "X is not in the headers; the catalog's 1 stood in", false)]
    [TestCase(HeaderFindingKind.DocumentsLack, "X is 2 in the headers; the documents do not know it", false)]
    public void A_finding_is_told_in_words(HeaderFindingKind kind, string words, bool isMismatch)
    {
        var finding = new HeaderFinding(kind, "X", 1, 2);

        Assert.That((finding.ToString(), finding.IsMismatch), Is.EqualTo((words, isMismatch)));
    }

    [Test]
    public void A_structure_that_the_headers_lack_is_no_finding() =>
        Assert.That(Findings("linux", "ok value=1", "ok value=7", "absent pair", "ok value=10"), Is.Empty);

    [Test]
    public void A_number_without_its_sign_is_the_same_number()
    {
        var files = TestCatalogs.SmallWith(Option, "number: 7", "number: -5");

        var answers = Answers("linux", "ok value=1", "ok value=4294967291");
        Assert.That(HeaderCheck.Findings(TestCatalogs.ReadWhole(files), "linux", "x86_64", answers), Is.Empty);
    }

    [TestCase("mips64", 9)]
    [TestCase("MIPS64", 7)]
    [TestCase("x86_64", 7)]
    public void An_architecture_has_the_number_that_the_row_gives_it(string machine, int number)
    {
        var files = TestCatalogs.SmallWith(Option, "number: 7", "number: 7, numbers: { \"mips*\": 9 }");

        var answers = Answers("linux", "ok value=1", $"ok value={number}");
        Assert.That(HeaderCheck.Findings(TestCatalogs.ReadWhole(files), "linux", machine, answers), Is.Empty);
    }

    [TestCase("bad what is this?")]
    [TestCase("ended by signal 9")]
    public void A_driver_that_knows_no_such_question_gives_no_finding(string reply) =>
        Assert.That(Answers("linux", reply, reply, reply, reply), Is.Null);

    private static IReadOnlyList<HeaderFinding> Findings(string platform, params string[] replies) =>
        HeaderCheck.Findings(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), platform, "x86_64", Answers(platform, replies));

    private static IReadOnlyList<HeaderFinding> WithUdp(params (string Name, long? Number)[] symbols) => WithUdp(10, symbols);

    /// <summary>What is found where the small catalog has a second level, whose number is 17.</summary>
    private static IReadOnlyList<HeaderFinding> WithUdp(long pair, params (string Name, long? Number)[] symbols)
    {
        var files =
            TestCatalogs.SmallWith("platforms.yaml", "levels: { SOL_SOCKET: 1 }", "levels: { SOL_SOCKET: 1, IPPROTO_UDP: 17 }");
        var answers = new HeaderAnswers(
            symbols.ToDictionary(s => s.Name, s => s.Number),
            new Dictionary<string, long?> { ["pair"] = pair },
            new Dictionary<string, long?> { ["pair"] = 10 });
        return HeaderCheck.Findings(TestCatalogs.ReadWhole(files), "linux", "x86_64", answers);
    }

    /// <summary>The first questions with these replies; those behind them had none.</summary>
    private static HeaderAnswers? Answers(string platform, params string[] replies)
    {
        var questions = HeaderPlan.Questions(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), platform);
        var exchanges = questions.Zip(replies, (question, reply) => new Exchange(question.Line, Reply.Parse(reply)));
        return HeaderAnswers.Read(new Transcript(HeaderPlan.Id, HeaderPlan.Id, [.. exchanges]), questions);
    }
}
