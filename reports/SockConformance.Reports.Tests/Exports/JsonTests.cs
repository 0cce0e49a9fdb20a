using System.Text.Json.Nodes;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Exports;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Exports;

internal sealed class JsonTests
{
    private static readonly string Text = TextOf(Worlds.Runs);

    [Test]
    public void The_matrix_is_as_its_schema_says() => Assert.That(SchemaProblems.Find("matrix.schema.json", Text), Is.Empty);

    [Test]
    public void What_a_hostile_target_says_is_as_the_schema_says_and_cannot_leave_a_script() => Assert.Multiple(() =>
    {
        Assert.That(SchemaProblems.Find("matrix.schema.json", TextOf(Worlds.HostileRuns)), Is.Empty);
        Assert.That(TextOf(Worlds.HostileRuns), Does.Not.Contain("<").And.Not.Contain("\u202e"));
    });

    [Test]
    public void Of_a_recording_the_matrix_has_the_day_as_its_schema_says()
    {
        var recorded = new Recorded(new DateOnly(2026, 11, 29), "On a shelf.");
        string text = TextOf([.. Worlds.Runs.Select(r => r with { Header = r.Header with { Recorded = recorded } })]);

        Assert.That(SchemaProblems.Find("matrix.schema.json", text), Is.Empty);
        Assert.That(text, Does.Contain("\"recorded\": \"2026-11-29\""));
    }

    [TestCase("\"status\": \"divergent\"", "\"status\": \"fine\"", "/options/0/cells/0/status: ")]
    [TestCase("\"version\": 2,", "\"version\": 3,", "/version: ")]
    [TestCase("\"format\": \"sockconformance-matrix\",", "", ": Required properties [\"format\"]")]
    [TestCase("\"complete\": true", "\"complete\": 1", "/targets/0/complete: ")]
    [TestCase("\"complete\": true", "\"complete\": true, \"more\": 1", "/targets/0/more: ")]
    [TestCase("2026-01-02T03:04:05Z", "yesterday", "/targets/0/run/started: ")]
    public void The_schema_refuses_what_the_matrix_never_has_and_tells_where(string right, string wrong, string place)
    {
        var problems = SchemaProblems.Find("matrix.schema.json", Text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.That(problems, Has.Some.StartsWith(place));
    }

    [Test]
    public void Each_option_has_a_cell_of_each_target_that_was_run() =>
        Assert.That(
            Options.Select(o => string.Join(' ', o!["cells"]!.AsArray().Select(c => (string)c!["target"]!))),
            Is.All.EqualTo("local wine"));

    [Test]
    public void A_cell_has_its_status_and_the_promises_that_are_not_kept_with_what_was_seen()
    {
        var cell = Options.Single(o => (string)o!["name"]! == "SO_FIRST")!["cells"]![0]!;
        var observation = cell["findings"]!.AsArray().Single(f => (string)f!["claim"]! == "doubled")!["observations"]![0]!;

        Assert.That(
            ((string)cell["status"]!, (string)observation["expected"]!, (string)observation["observed"]!),
            Is.EqualTo(("divergent", "10", "5")));
    }

    [Test]
    public void A_known_reason_stands_with_its_finding() =>
        Assert.That(
            (string)Options.SelectMany(o => o!["cells"]!.AsArray()).SelectMany(c => c!["findings"]!.AsArray())
                .SelectMany(f => f!["known"]!.AsArray()).First()!["reason"]!,
            Is.EqualTo("The page is wrong."));

    [Test]
    public void The_same_matrix_always_gives_the_same_text() => Assert.That(TextOf(Worlds.Runs), Is.EqualTo(Text));

    private static JsonArray Options => JsonNode.Parse(Text)!["options"]!.AsArray();

    private static string TextOf(IReadOnlyList<Run> runs)
    {
        using var writer = new StringWriter();
        MatrixJson.Write(Matrix.Build(Worlds.Catalog, runs), Worlds.Catalog, writer);
        return writer.ToString();
    }
}
