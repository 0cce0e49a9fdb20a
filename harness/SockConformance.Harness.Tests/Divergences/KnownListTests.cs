using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Divergences;

internal sealed class KnownListTests
{
    private const string List = """
        # On top.
        - like: other

        # Of B.
        - case: B/b
          claim: one   # beside it
          reason: >-
            Two
            lines.

        # Between.
        - case: D/d
          reason: It is so.
        # At the end.

        """;

    [TestCase("linux@6.1", "linux", ExpectedResult = "linux")]
    [TestCase("linux@6.1", "linux linux@6.1", ExpectedResult = "linux@6.1")]
    [TestCase("linux@6.1", "local", ExpectedResult = "linux@6.1")]
    [TestCase("local", "linux", ExpectedResult = "local")]
    public string The_list_of_a_release_goes_before_that_of_all_of_them(string target, string lists) =>
        KnownList.NameFor(lists.Split(' '), target);

    [Test]
    public void Without_entries_to_add_or_remove_nothing_changes() =>
        Assert.That(KnownList.Apply(List, Edits([], [])), Is.EqualTo(List));

    [Test]
    public void A_new_entry_stands_behind_the_last_one_before_it() =>
        Assert.That(
            Changed([], "C/c"),
            Is.EqualTo(List.Replace("    lines.\n", "    lines.\n- case: C/c\n", StringComparison.Ordinal)));

    [Test]
    public void A_first_entry_stands_behind_what_the_list_takes_over() =>
        Assert.That(
            Changed([], "A/a"),
            Is.EqualTo(List.Replace("- like: other\n", "- like: other\n- case: A/a\n", StringComparison.Ordinal)));

    [Test]
    public void A_last_entry_stands_before_the_comment_at_the_end() =>
        Assert.That(
            Changed([], "E/e"),
            Is.EqualTo(List.Replace("  reason: It is so.\n", "  reason: It is so.\n- case: E/e\n", StringComparison.Ordinal)));

    [Test]
    public void A_removed_entry_takes_its_own_lines_and_no_comment_around_it()
    {
        const string entry = "- case: B/b\n  claim: one   # beside it\n  reason: >-\n    Two\n    lines.\n";
        Assert.That(Changed(["B/b"]), Is.EqualTo(List.Replace(entry, "", StringComparison.Ordinal)));
    }

    [Test]
    public void Entries_are_removed_and_added_in_one_go() =>
        Assert.That(
            Changed(["B/b", "D/d"], "C/c", "F/f"),
            Is.EqualTo("# On top.\n- like: other\n\n# Of B.\n- case: C/c\n\n# Between.\n- case: F/f\n# At the end.\n"));

    [Test]
    public void A_new_list_has_the_new_entries_in_the_order_of_their_cases() =>
        Assert.That(
            KnownList.Apply("", KnownList.Edits("", [], [], [("B/b", ["- case: B/b"]), ("A/a", ["- case: A/a"])])),
            Is.EqualTo("- case: A/a\n- case: B/b\n"));

    [Test]
    public void An_edit_tells_its_line_and_what_goes()
    {
        var edit = Edits(["D/d"], []).Single();

        Assert.That((edit.Line, string.Join('|', edit.Removed)), Is.EqualTo((12, "- case: D/d|  reason: It is so.")));
    }

    private static string Changed(string[] remove, params string[] add) => KnownList.Apply(List, Edits(remove, add));

    private static IReadOnlyList<KnownEdit> Edits(string[] remove, string[] add)
    {
        var other = new SourceFile("known/other.yaml", "- case: X/x\n  reason: x\n");
        var catalog = TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile("known/local.yaml", List), other));
        var own = catalog.Known["local"].Where(e => !e.Inherited).ToList();
        var removed = own.Where(e => remove.Contains(e.Case));
        var added = add.Select(a => (a, (IReadOnlyList<string>)["- case: " + a]));
        return KnownList.Edits(List, own, [.. removed], [.. added]);
    }
}
