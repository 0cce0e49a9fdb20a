using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>A name is an option, another name of one, the type of a control message, or only in headers.</summary>
public sealed class RowMeaningTests
{
    private const string Message = "{ message: yes, number: 8, type: int, cite: page#SO_TEST }";
    private const string HeaderOnly = "{ header-only: yes, number: 8, type: int, kinds: [tcp4] }";
    private const string Case =
        "cases: { asks: { title: Asked, for: { kind: [tcp4] }, steps: [socket s $kind, 'got: getsockopt s SO_TEST'] } }";

    [Test]
    public void An_alias_has_the_number_and_the_types_of_its_option()
    {
        var row = Other("{ alias: SO_TEST }").Rows["linux"];

        Assert.That((row.Meaning, row.AliasOf), Is.EqualTo((RowMeaning.Alias, "SO_TEST")));
        Assert.That((row.Number, row.Type), Is.EqualTo((7, "bool")));
        Assert.That(row.Kinds, Is.EqualTo(new[] { "tcp4", "udp4" }));
    }

    [TestCase("", ExpectedResult = "9")]
    [TestCase(", numbers: { 'mips*': 5 }", ExpectedResult = "5")]
    public string An_alias_has_the_numbers_of_its_option_unless_it_has_its_own(string own)
    {
        string text = TestCatalogs.SmallFiles.Single(f => f.Path == "SOL_SOCKET/SO_TEST.yaml").Text
            .Replace("number: 7,", "number: 7, numbers: { '*+time64': 9 },", StringComparison.Ordinal);
        var files = With($"{{ alias: SO_TEST{own} }}", "", new SourceFile("SOL_SOCKET/SO_TEST.yaml", text));
        var other = TestCatalogs.ReadWhole(files).Options.Single(o => o.Name == "SO_OTHER");

        return string.Join(' ', other.Rows["linux"].Numbers.Values);
    }

    [Test]
    public void An_alias_is_not_asked_and_promises_nothing() =>
        Assert.That((Other("{ alias: SO_TEST }", Case).Claims.Count, CasesOn("{ alias: SO_TEST }", Case)), Is.EqualTo((0, "")));

    [Test]
    public void A_step_may_call_an_option_by_its_alias()
    {
        string text = TestCatalogs.SmallFiles.Single(f => f.Path == "SOL_SOCKET/SO_TEST.yaml").Text
            .Replace("- got: getsockopt s SO_TEST", "- got: getsockopt s SO_OTHER", StringComparison.Ordinal);
        var catalog = TestCatalogs.ReadWhole(With("{ alias: SO_TEST }", "", new SourceFile("SOL_SOCKET/SO_TEST.yaml", text)));
        var works = Expander.Expand(catalog, "linux").First(i => i.Case.Name == "works");

        Assert.That(works.Steps[^1].Request.Option!.Written, Is.EqualTo("SOL_SOCKET=1 SO_OTHER=7 bool"));
    }

    [Test]
    public void A_message_has_no_probes_and_its_cases_are_put() => Assert.That(CasesOn(Message, Case), Is.EqualTo("asks/tcp4"));

    [Test]
    public void What_only_headers_name_is_read_and_nothing_is_claimed()
    {
        Assert.That(Other(HeaderOnly).Claims, Is.Empty);
        Assert.That(CasesOn(HeaderOnly), Is.EqualTo("probe-get/tcp4"));
    }

    [Test]
    public void What_only_headers_name_is_never_set_by_a_probe() =>
        Assert.That(CasesOn("{ header-only: yes, number: 8, type: bool, kinds: [tcp4] }"), Is.EqualTo("probe-get/tcp4"));

    [TestCase("{ number: 8, type: bool, get: supported, cite: page#SO_TEST, kinds: [tcp4] }", ExpectedResult = true)]
    [TestCase(HeaderOnly, ExpectedResult = false)]
    [TestCase(Message, ExpectedResult = false)]
    [TestCase("{ alias: SO_TEST }", ExpectedResult = false)]
    public bool A_contract_is_put_to_documented_options_only(string row)
    {
        var catalog = TestCatalogs.ReadWhole(With(row, "", new SourceFile("contract/all.yaml", """
            contract: all
            summary: What every option does.
            for: { option: { where: {} }, kind: [tcp4] }
            cases:
              asked:
                title: $option is asked
                steps: [socket s $kind, "got: getsockopt s $option"]
            """)));

        return Expander.Expand(catalog, "linux").Any(i => i.Id == "contract/all/asked/SO_OTHER,tcp4");
    }

    [Test]
    public void A_number_has_the_name_of_its_option_and_not_of_the_alias()
    {
        var catalog = TestCatalogs.ReadWhole(With("{ alias: SO_TEST }", "", file: "SO_ANOTHER"));
        var names = new NumberNames(catalog, "linux", "x86_64", null);

        Assert.That(names.Option(1, 7), Is.EqualTo(("SOL_SOCKET/SO_TEST", true)));
    }

    [Test]
    public void A_number_that_only_headers_name_is_known_and_not_documented()
    {
        var names = new NumberNames(TestCatalogs.ReadWhole(With(HeaderOnly)), "linux", "x86_64", null);

        Assert.That(names.Option(1, 8), Is.EqualTo(("SOL_SOCKET/SO_OTHER", false)));
    }

    private static Subject Other(string row, string rest = "") =>
        TestCatalogs.ReadWhole(With(row, rest)).FindOption("SO_OTHER")!;

    /// <summary>The cases of the file on Linux, without its id.</summary>
    private static string CasesOn(string row, string rest = "")
    {
        const string file = "SOL_SOCKET/SO_OTHER/";
        var ids = Expander.Expand(TestCatalogs.ReadWhole(With(row, rest)), "linux").Select(i => i.Id);
        return string.Join(' ', ids.Where(i => i.StartsWith(file, StringComparison.Ordinal)).Select(i => i[file.Length..]));
    }

    /// <summary>The small catalog with an option's file that has that row for Linux, and another file.</summary>
    internal static IReadOnlyList<SourceFile> With(
        string row, string rest = "", SourceFile? another = null, string file = "SO_OTHER")
    {
        string text = $$"""
            option: {{file}}
            level: SOL_SOCKET
            summary: A name.
            platforms:
              linux: {{row}}
              winsock: absent
            {{rest}}
            """;
        var own = new SourceFile($"SOL_SOCKET/{file}.yaml", text);
        return TestCatalogs.Small(another is null ? [own] : [own, another]);
    }
}
