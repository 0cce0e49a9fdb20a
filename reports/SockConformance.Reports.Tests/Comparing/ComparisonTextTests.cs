using System.Text.Json.Nodes;
using SockConformance.Harness.Runs.Comparing;
using SockConformance.Reports.Comparing;
using SockConformance.Reports.Tests.Exports;

namespace SockConformance.Reports.Tests.Comparing;

internal sealed class ComparisonTextTests
{
    private const string Whole = """
        local: Linux 6.1.0 of 2026-01-02 03:04 -> Linux 6.1.0, updated of 2026-02-01 03:04
          changed value  SOL_SOCKET/SO_FIRST/probe-get, step got on udp4
                before  5
                after   10
          fixed  IPPROTO_TCP/TCP_SECOND/probe-set, claim set on tcp4
                before  fail: got: expected ok, observed ENOPROTOOPT (92)
                after   pass
          fixed  SOL_SOCKET/SO_FIRST/doubled, claim doubled on udp4
                before  fail: got: expected 10, observed 5
                after   pass
          1 changed value, 2 fixed; 16 cases were compared

        """;

    [Test]
    public void Text_has_titles_then_differences_worst_first_then_the_counts() =>
        Assert.That(Text(ComparisonText.Write, Sets.Update), Is.EqualTo(Whole.ReplaceLineEndings("\n")));

    [Test]
    public void Text_says_that_nothing_differs() =>
        Assert.That(Text(ComparisonText.Write, Sets.Nothing), Does.EndWith("\n  nothing differs; 16 cases were compared\n"));

    [Test]
    public void Text_of_a_hostile_target_has_no_control_character() =>
        Assert.That(Text(ComparisonText.Write, Sets.Hostile).Where(c => char.IsControl(c) && c != '\n'), Is.Empty);

    [Test]
    public void Markdown_has_a_row_a_difference_and_names_both_runs()
    {
        string text = Text(ComparisonMarkdown.Write, Sets.Update);

        const string row = "| fixed | `SOL_SOCKET/SO_FIRST/doubled`, claim `doubled` on udp4 "
            + "| fail: got: expected 10, observed 5 | pass |";
        Assert.That(text, Does.StartWith("## local: Linux 6.1.0 of"));
        Assert.That(text, Does.Contain("**1 changed value, 2 fixed; 16 cases were compared**").And.Contain(row));
    }

    [Test]
    public void Markdown_of_a_hostile_target_is_no_markup() =>
        Assert.That(Text(ComparisonMarkdown.Write, Sets.Hostile), Does.Not.Contain("<").And.Not.Contain("\u202e"));

    [Test]
    public void Json_is_as_its_schema_says([Values(0, 1, 2)] int which)
    {
        var set = new[] { Sets.Update, Sets.Nothing, Sets.Hostile }[which];

        Assert.That(SchemaProblems.Find("diff.schema.json", Text(ComparisonJson.Write, set)), Is.Empty);
    }

    [Test]
    public void Json_has_each_case_on_its_own()
    {
        var differences = JsonNode.Parse(Text(ComparisonJson.Write, Sets.Update))!["comparisons"]![0]!["differences"]!.AsArray();

        Assert.That(
            differences.Select(d => $"{d!["kind"]} {d["case"]}"),
            Is.EquivalentTo(new[]
            {
                "changed-value SOL_SOCKET/SO_FIRST/probe-get/udp4", "fixed IPPROTO_TCP/TCP_SECOND/probe-set/tcp4",
                "fixed SOL_SOCKET/SO_FIRST/doubled/udp4",
            }));
    }

    [Test]
    public void A_target_that_one_side_lacks_is_told_in_every_format()
    {
        var set = Sets.Nothing with { OnlyOld = [Sets.Before.Header with { Target = "gone" }] };

        Assert.That(
            new[] { Text(ComparisonText.Write, set), Text(ComparisonMarkdown.Write, set), Text(ComparisonJson.Write, set) },
            Is.All.Contains("gone"));
    }

    private static string Text(Action<ComparisonSet, TextWriter> write, ComparisonSet set)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(set, writer);
        return writer.ToString();
    }
}
