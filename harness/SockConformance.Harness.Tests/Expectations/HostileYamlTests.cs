using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>No text, however strange, makes the reader fail; it tells what is wrong with it.</summary>
public sealed class HostileYamlTests
{
    private const string File = "SOL_SOCKET/X.yaml";

    [TestCase("", "1:1: the file is empty")]
    [TestCase("# only a comment\n", "1:1: the file is empty")]
    [TestCase("---\n---\n", "2:1: a second document begins here; a file holds one")]
    [TestCase("option: X\n---\noption: Y\n", "2:1: a second document begins here")]
    [TestCase("option: X\n\tlevel: Y\n", "1:9: this is no YAML: While scanning a plain scalar, found a tab character")]
    [TestCase("option: X\n- list\n", "2:1: this is no YAML")]
    [TestCase("option: {\n", "2:1: this is no YAML")]
    [TestCase("option: 'X\n", "1:9: this is no YAML")]
    [TestCase("option: \"\\q\"\n", "1:9: this is no YAML")]
    [TestCase("types: {\nsummary", "1:8: this is no YAML: a bracket, a brace or a quote")]
    [TestCase("summary: This is: wrong\n", "1:17: this is no YAML")]
    [TestCase("option: *name\n", "1:9: an alias (*name) is not allowed")]
    [TestCase("option: &name X\n", "1:9: an anchor (&name) is not allowed; write the value out")]
    [TestCase("types: &name { a: b }\n", "1:8: an anchor (&name) is not allowed")]
    [TestCase(
        "option: != 0\n",
        "1:9: a tag (!=) is not allowed, because YAML takes it away and reads what is left; leave it out, write 'not 0'")]
    [TestCase(
        "option: ! ok\n",
        "1:9: a tag (!) is not allowed, because YAML takes it away and reads what is left; leave it out, write 'not ok'")]
    [TestCase("option: !!int 5\n", "1:9: a tag (tag:yaml.org,2002:int) is not allowed")]
    [TestCase("option: !x\n", "1:9: a tag (!x) is not allowed")]
    [TestCase(
        "option: !x 'quoted'\n",
        "1:9: a tag (!x) is not allowed, because YAML takes it away and reads what is left; leave it out")]
    [TestCase("types: !x [a]\n", "1:8: a tag (!x) is not allowed")]
    [TestCase("types: !x { a: b }\n", "1:8: a tag (!x) is not allowed")]
    [TestCase("!x option: X\n", "1:1: a tag (!x) is not allowed")]
    [TestCase("? [a, b]\n: c\n", "1:3: a key is a word, this is a list")]
    [TestCase("option: X\noption: X\n", "2:1: the key 'option' stands here twice; remove one")]
    [TestCase("just text", "1:1: the file is a mapping (key: value), here is the text 'just text'")]
    [TestCase("- a list\n", "1:1: the file is a mapping (key: value), here is a list")]
    [TestCase("%YAML 9.9\n---\na: b\n", "1:1: this is no YAML")]
    public void What_is_no_file_of_ours_is_told(string text, string message) =>
        Assert.That(Problems(text), Has.Some.StartsWith($"{File}:{message}"));

    [TestCase('[', ']')]
    [TestCase('{', '}')]
    public void Ten_thousand_levels_are_a_problem_and_no_stack_overflow(char open, char close)
    {
        string opening = open == '{' ? "{ a: " : "[";
        string nested = "option: " + string.Concat(Enumerable.Repeat(opening, 10_000)) + 'x' + new string(close, 10_000);

        Assert.That(Problems(nested), Has.Some.Contains("levels deep"));
    }

    [Test]
    public void Ten_thousand_indented_levels_are_a_problem_and_no_stack_overflow()
    {
        string nested = string.Concat(Enumerable.Repeat("- ", 10_000)) + "x";

        Assert.That(Problems(nested), Has.Some.Contains("levels deep"));
    }

    [Test]
    public void A_text_of_a_megabyte_is_read()
    {
        string longText = new('x', 1_000_000);
        var catalog =
            CatalogReader.Read(TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "Do as you like.", longText), out var problems);

        Assert.That((problems.Count, catalog.Options.Single().Portability), Is.EqualTo((0, longText)));
    }

    [TestCase("\ufeff", "\n")]
    [TestCase("", "\r\n")]
    [TestCase("\ufeff", "\r\n")]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing(string mark, string lineEnd)
    {
        var files = TestCatalogs.SmallFiles.Select(f => f with { Text = mark + f.Text.ReplaceLineEndings(lineEnd) }).ToList();

        Assert.That(TestCatalogs.ProblemsOf(files), Is.Empty);
    }

    [TestCase("\r\n")]
    [TestCase("\n")]
    public void Places_are_the_same_with_any_line_ends(string lineEnd)
    {
        var files = TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "shows: value", "shows: valu")
            .Select(f => f with { Text = f.Text.ReplaceLineEndings(lineEnd) }).ToList();

        Assert.That(TestCatalogs.ProblemsOf(files), Has.Some.StartsWith("SOL_SOCKET/SO_TEST.yaml:14:14: "));
    }

    [Test]
    public void Any_text_gives_problems_and_never_an_exception() =>
        Properties.HoldForText(text => Problems(text).Count > 0, 1000);

    [Test]
    public void Any_damage_to_a_right_file_never_gives_an_exception()
    {
        string right = TestCatalogs.SmallFiles.Single(f => f.Path == "SOL_SOCKET/SO_TEST.yaml").Text;
        string[] damages =
        [
            "",
            ":",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "\t",
            "\n",
            "&a ",
            "*a",
            "!!int ",
            "|",
            ">",
            "%",
            "@",
            "`",
            "? ",
            "<<: ",
            "\0",
            "\u2028",
            "~",
            "#",
        ];
        for (int at = 0; at < right.Length; at++)
        {
            string damaged = right[..at] + damages[at % damages.Length] + right[(at + (at % 3))..];
            Assert.DoesNotThrow(
                () => TestCatalogs.ProblemsOf(TestCatalogs.Small(new SourceFile("SOL_SOCKET/SO_TEST.yaml", damaged))), damaged);
        }
    }

    private static IReadOnlyList<string> Problems(string text) =>
        TestCatalogs.ProblemsOf(TestCatalogs.Small(new SourceFile(File, text)));
}
