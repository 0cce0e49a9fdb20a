using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Reports.Model;
using static SockConformance.Reports.Tests.TestCatalog;
using static SockConformance.Reports.Tests.TestRun;

namespace SockConformance.Reports.Tests.Model;

/// <summary>The cells of names that are no documented option.</summary>
[TestFixture]
public sealed class NameRulesTests
{
    private const string Both = "get: supported, set: supported";
    private const string Wrong = "err EINVAL 22 via=header us=1";
    private const string HeaderOnly = "{ header-only: yes, number: 8, type: int, kinds: [tcp4, udp4] }";
    private const string Message = "{ message: yes, number: 8, type: int, cite: man#options.3 }";

    [TestCase(null, CellStatus.Supported, "as SO_X")]
    [TestCase(Wrong, CellStatus.Divergent, "as SO_X; 1 of 2 claims fails")]
    public void An_alias_shows_what_its_option_does(string? set, CellStatus status, string note)
    {
        var catalog = Catalog("{ alias: SO_X }");
        var cell = CellOf(catalog, null, set);

        Assert.That((cell.Outcome.Status, cell.Outcome.Note), Is.EqualTo((status, note)));
        Assert.That(cell.Meant?.Id, Is.EqualTo("SOL_SOCKET/SO_X"));
        Assert.That((cell.Results.Count, cell.Findings.Count), Is.EqualTo((0, 0)), "a finding is told once, at the option");
    }

    [TestCase(null, "get works")]
    [TestCase(Refused, "get refused")]
    [TestCase(Wrong, "get fails")]
    public void What_only_headers_name_is_neutral_and_tells_the_answer(string? get, string note)
    {
        var cell = CellOf(Catalog(HeaderOnly), get, null);

        Assert.That(cell.Outcome, Is.EqualTo(new CellOutcome(CellStatus.Untested, CellMark.HeaderOnly, note)));
        Assert.That(cell.Kinds.Select(k => k.Outcome.Note), Is.EqualTo(new[] { note, note }));
    }

    [Test]
    public void It_is_told_where_only_some_kinds_have_it()
    {
        var catalog = Catalog(HeaderOnly);
        var run = Replying(catalog, (instance, request) =>
            instance.Kind == "udp4" && request.StartsWith("getsockopt", StringComparison.Ordinal) ? Refused : null);
        var cell = CellOf(Matrix.Build(catalog, [run]));

        Assert.That(cell.Outcome.Note, Is.EqualTo("get works on some kinds"));
        Assert.That(cell.Kinds.Select(k => k.Outcome.Note), Is.EqualTo(new[] { "get works", "get refused" }));
    }

    [Test]
    public void A_message_is_no_option_and_has_a_neutral_cell() =>
        Assert.That(
            CellOf(Catalog(Message), null, null).Outcome,
            Is.EqualTo(new CellOutcome(CellStatus.NotApplicable, CellMark.Message)));

    [Test]
    public void A_message_that_claims_speak_of_is_judged_by_them()
    {
        var catalog = Catalog(Message, """
            claims:
              linux:
                comes:
                  says: It comes.
                  cite: man#options.4
                  shows: effect
            cases:
              comes:
                title: It comes
                for: { kind: [udp4] }
                steps: [socket s $kind, "seen: poll s read 300ms"]
                expect:
                  linux: { comes: { seen: ok } }
            """);

        Assert.That(CellOf(catalog, null, null).Outcome.Status, Is.EqualTo(CellStatus.Supported));
    }

    [TestCase("{ alias: SO_X }", ExpectedResult = "alias")]
    [TestCase(HeaderOnly, ExpectedResult = "headers only")]
    [TestCase(Message, ExpectedResult = "message")]
    public string The_documents_column_says_what_the_name_is(string row)
    {
        var option = Matrix.Build(Catalog(row), []).Rows.Single(r => r.Option.Name == "SO_Y");
        return option.Promises.Single(p => p.Platform.Id == "linux").Words;
    }

    private static Catalog Catalog(string row, string rest = "") =>
        OfOption(Row(Both), "", new SourceFile("SOL_SOCKET/SO_Y.yaml", Text(row, rest)));

    private static string Text(string row, string rest) => $"""
        option: SO_Y
        level: SOL_SOCKET
        summary: Another name.
        platforms:
          linux: {row}
          netbsd: absent
          winsock: absent
        {rest}

        """;

    private static Cell CellOf(Catalog catalog, string? get, string? set) =>
        CellOf(Matrix.Build(catalog, [Answering(catalog, get, set)]));

    private static Cell CellOf(Matrix matrix) =>
        matrix.Rows.Single(r => r.Option.Name == "SO_Y").Cells.Single(c => c.Column.Platform.Id == "linux");
}
