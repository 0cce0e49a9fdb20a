using SockConformance.Harness.Runs;
using SockConformance.Reports.Exports;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Exports;

internal sealed class CsvTests
{
    [Test]
    public void There_is_a_line_a_cell_below_the_heads() =>
        Assert.That(
            Read(TextOf(Worlds.Runs)).Select(l => $"{l[1]} {l[4]}"),
            Is.EqualTo(new[] { "option target", "SO_FIRST local", "SO_FIRST wine", "TCP_SECOND local", "TCP_SECOND wine" }));

    [Test]
    public void Every_line_has_as_many_fields_as_there_are_heads([Values] bool hostile) =>
        Assert.That(Read(TextOf(hostile ? Worlds.HostileRuns : Worlds.Runs)).Select(l => l.Count), Is.All.EqualTo(10));

    [TestCase("=1+1")]
    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("@x")]
    [TestCase("\tx")]
    public void What_a_spreadsheet_would_run_begins_with_an_apostrophe(string title) =>
        Assert.That(
            Read(TextOf([.. Worlds.Runs.Select(r => r with { Header = r.Header with { Title = title } })])).Skip(1)
                .Select(l => l[5]),
            Is.All.EqualTo("'" + title));

    [Test]
    public void Quotes_commas_and_line_ends_come_back_as_they_were()
    {
        const string title = "a \"quoted\", title\r\nof two lines";

        Assert.That(
            Read(TextOf([.. Worlds.Runs.Select(r => r with { Header = r.Header with { Title = title } })])).Skip(1)
                .Select(l => l[5]),
            Is.All.EqualTo(title));
    }

    private static string TextOf(IReadOnlyList<Run> runs)
    {
        using var writer = new StringWriter();
        MatrixCsv.Write(Matrix.Build(Worlds.Catalog, runs), writer);
        return writer.ToString();
    }

    /// <summary>Reads by the grammar of RFC 4180.</summary>
    private static List<List<string>> Read(string text)
    {
        var lines = new List<List<string>> { new() };
        for (int i = 0; i < text.Length;)
        {
            var field = new System.Text.StringBuilder();
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                    field.Append(text[text[i] == '"' ? i++ : i]);
                i++;
            }
            else
                for (; text[i] is not (',' or '\r'); i++)
                    field.Append(text[i]);
            lines[^1].Add(field.ToString());
            if (text[i] == ',')
                i++;
            else
            {
                Assert.That(text.Substring(i, 2), Is.EqualTo("\r\n"));
                i += 2;
                if (i < text.Length)
                    lines.Add([]);
            }
        }
        return lines;
    }
}
