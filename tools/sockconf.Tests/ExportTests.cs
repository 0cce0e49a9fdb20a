namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed class ExportTests : CliTest
{
    [SetUp]
    public async Task WriteRun()
    {
        _ = new TinyExpectations(In("e"));
        await File.WriteAllTextAsync(In("run.jsonl"), await TinyRun.TextAsync());
    }

    [TestCase("json", "{\n  \"format\": \"sockconformance-matrix\",")]
    [TestCase("csv", "level,option,")]
    [TestCase("markdown", "# Socket options\n")]
    [TestCase("junit", "<testsuites>")]
    [CancelAfter(120_000)]
    public async Task Each_format_goes_to_standard_output(string format, string begins) =>
        Assert.That((await ExportAsync("--format", format)).EndsWith(0).Out, Does.StartWith(begins).And.Contain("SO_KEEPALIVE"));

    [Test]
    [CancelAfter(120_000)]
    public async Task Badges_go_to_a_folder()
    {
        (await ExportAsync("--format", "badges", "--out", "b")).EndsWith(0);
        Assert.That(
            await File.ReadAllTextAsync(In("b", "options", "SOL_SOCKET", "SO_RCVBUF.svg")),
            Does.Contain("SO_RCVBUF: supported on 1 system"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Badges_without_a_folder_are_refused() =>
        (await ExportAsync("--format", "badges")).ComplainsWith(2, "--out names the folder");

    [Test]
    [CancelAfter(120_000)]
    public async Task A_file_that_cannot_be_written_is_told() =>
        (await ExportAsync("--out", Folder)).ComplainsWith(2, $"'{Folder}' cannot be written");

    [Test]
    [CancelAfter(120_000)]
    public async Task Cases_of_options_that_are_not_known_are_left_out_with_a_note()
    {
        const string known = "\"case\":\"SOL_SOCKET/SO_RCVBUF/doubled/tcp4\"";
        const string unknown = "\"case\":\"SOL_SOCKET/SO_UNKNOWN/doubled/tcp4\"";
        await File.WriteAllTextAsync(In("run.jsonl"), TinyRun.Replaced(await TinyRun.TextAsync(), known, unknown));
        Assert.That(
            (await ExportAsync("--format", "json")).EndsWith(0).Out,
            Does.Contain("1 case of the run is not in the expectations and not shown: SOL_SOCKET/SO_UNKNOWN/doubled/tcp4"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Of_several_runs_of_a_target_the_newest_is_the_column_and_the_others_are_its_history()
    {
        Directory.CreateDirectory(In("runs"));
        await File.WriteAllTextAsync(In("runs", "a.jsonl"), TinyRun.Regressed(await TinyRun.TextAsync()));
        await File.WriteAllTextAsync(In("runs", "b.jsonl"), await TinyRun.TextAsync());
        (await SockconfAsync("report", "runs", "--out", "site", "--expectations", "e")).EndsWith(0);
        string page = await File.ReadAllTextAsync(In("site", "options", "SOL_SOCKET", "SO_KEEPALIVE.html"));
        Assert.That(page, Does.Contain("id=\"history\"").And.Contain("2126-"));
        Assert.That(Directory.EnumerateFiles(In("site", "targets")).Select(Path.GetFileName), Is.EqualTo(new[] { "local.html" }));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Two_runs_of_one_target_and_time_are_refused_with_both_names()
    {
        await File.WriteAllTextAsync(In("copy.jsonl"), await TinyRun.TextAsync());
        (await SockconfAsync("report", "run.jsonl", "copy.jsonl", "--expectations", "e"))
            .ComplainsWith(2, "run.jsonl", "copy.jsonl", "are both runs of local begun at", "leave one out");
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_report_compares_with_an_earlier_run_on_a_page_of_its_own()
    {
        await File.WriteAllTextAsync(In("new.jsonl"), TinyRun.Moved(await TinyRun.TextAsync()));
        (await SockconfAsync("report", "new.jsonl", "--compare", "run.jsonl", "--out", "site", "--expectations", "e"))
            .EndsWith(0);
        Assert.That(await File.ReadAllTextAsync(In("site", "changes.html")), Does.Contain("changed value").And.Contain("20000"));
    }

    private Task<Answer> ExportAsync(params string[] more) =>
        SockconfAsync(["export", "run.jsonl", "--expectations", "e", .. more]);
}
