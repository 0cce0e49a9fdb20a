namespace SockConformance.Tool.Tests;

[TestFixture]
internal sealed class WrongFileTests : CliTest
{
    [TestCase("lint")]
    [TestCase("run")]
    [TestCase("list")]
    [TestCase("plan linux")]
    [TestCase("explain SO_LINGER")]
    [TestCase("smoke local")]
    [TestCase("symbols --check")]
    [TestCase("coverage")]
    [CancelAfter(300_000)]
    public async Task A_folder_of_expectations_that_is_not_there_is_told_with_what_it_should_hold(string line) =>
        (await SockconfAsync([.. line.Split(' '), "--expectations", In("nowhere")]))
            .ComplainsWith(2, $"there is no folder '{In("nowhere")}'", "platforms.yaml, documents.yaml and setups.yaml");

    [Test]
    [CancelAfter(300_000)]
    public async Task A_file_that_is_not_there_is_told_with_what_judge_takes() =>
        (await SockconfAsync("judge", "nowhere"))
            .ComplainsWith(2, "there is no file 'nowhere'", "judge takes what a driver wrote", "or a run file");

    [Test]
    [CancelAfter(300_000)]
    public async Task A_folder_in_place_of_a_file_is_told_with_the_command_that_takes_folders() =>
        (await SockconfAsync("judge", Folder)).ComplainsWith(2, $"'{Folder}' is a folder", "'sockconf report' takes folders");

    [Test]
    [CancelAfter(300_000)]
    public async Task A_run_file_that_is_not_there_is_told_with_what_report_takes() =>
        (await SockconfAsync("report", "nowhere"))
            .ComplainsWith(2, "there is no file or folder 'nowhere'", "report takes run files");

    [Test]
    [CancelAfter(300_000)]
    public async Task A_folder_without_run_files_is_told_with_what_writes_them() =>
        (await SockconfAsync("report", Folder))
            .ComplainsWith(2, $"the folder '{Folder}' has no run files (*.jsonl or *.jsonl.gz)", "'sockconf run' writes them");

    [TestCase("judge", "", "the file is empty")]
    [TestCase("judge", "Dear driver,\n", "x:1: ", "'Dear driver,'")]
    [TestCase("judge", "ok protocol=1", "x: the file has no whole line")]
    [TestCase("judge", "{\"format\":\"a recipe\"}\n", "x:1: this is no run file")]
    [TestCase("report", "", "the file is empty")]
    [TestCase("report", "Dear reader,\n", "x:1: this is no run file: it begins with 'Dear reader,'")]
    [TestCase("lint --run", "{\"format\":\"sockconformance-run\",", "x:1: the line is damaged")]
    [CancelAfter(300_000)]
    public async Task A_file_of_another_kind_is_told_with_its_line(string line, string text, string found, string more = "x")
    {
        await File.WriteAllTextAsync(In("x"), text);
        (await SockconfAsync([.. line.Split(' '), "x"])).ComplainsWith(2, found, more);
    }

    [TestCase("report x.jsonl")]
    [TestCase("export x.jsonl")]
    [TestCase("judge x.jsonl")]
    [TestCase("accept x.jsonl")]
    [TestCase("diff x.jsonl x.jsonl")]
    [TestCase("diff x.jsonl x.jsonl --judge-again")]
    [TestCase("lint --run x.jsonl")]
    [CancelAfter(300_000)]
    public async Task A_run_of_a_platform_that_is_not_known_has_one_answer_everywhere(string line)
    {
        const string hello = "ok protocol=1 os=Plan9 release=4 machine=x86_64 libc=x tick_us=1 caps=";
        const string started = "2026-01-02T03:04:05+00:00";
        const string rest = $"\"hello\":\"{hello}\",\"expectations\":\"0\",\"only\":[],\"started\":\"{started}\"";
        await File.WriteAllTextAsync(
            In("x.jsonl"),
            $$"""
            {"format":"sockconformance-run","version":2,"target":"x","platform":"linus","title":"x",{{rest}}}
            {"end":"complete","cases":0}

            """);
        (await SockconfAsync(line.Split(' '))).ComplainsWith(
            2, "the platform 'linus' of the run of x is not known; allowed: linux, netbsd, winsock", "did you mean 'linux'?");
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_folder_of_templates_that_is_not_there_is_told_before_anything_is_run()
    {
        var answer = await SockconfAsync("run", "--templates", "nowhere");
        answer.ComplainsWith(2, "there is no folder 'nowhere'", "begun as a copy of");
        Assert.That(Directory.EnumerateFileSystemEntries(Folder), Is.EqualTo(new[] { Temporary }));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Templates_that_are_broken_are_told_before_anything_is_run()
    {
        Directory.CreateDirectory(In("templates"));
        string folder = new TinyExpectations(In("e")).Folder;
        var answer = await SockconfAsync("run", "--templates", "templates", "--expectations", folder);
        answer.ComplainsWith(2, ".sbn-html: the template cannot be read", "begin with a copy of");
        Assert.That((answer.Out, Directory.Exists(In("out", "runs"))), Is.EqualTo(("", false)));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_file_in_the_place_of_the_folder_to_write_is_told_before_anything_is_run()
    {
        await File.WriteAllTextAsync(In("x"), "mine\n");
        var answer = await SockconfAsync("run", "--out", "x");
        answer.ComplainsWith(2, "the folder 'x' cannot be made", "--out takes a folder");
        Assert.That(answer.Out, Is.Empty);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_cache_that_cannot_be_made_is_told_with_how_to_choose_another()
    {
        await File.WriteAllTextAsync(In("x"), "mine\n");
        var answer = await SockconfWithAsync("SOCKCONF_CACHE", In("x", "cache"), "run", "--only", "SO_TYPE");
        answer.ComplainsWith(2, "the cache cannot be used", In("x", "cache"), "SOCKCONF_CACHE names another folder");
    }
}
