namespace SockConformance.Tool.Tests;

[TestFixture]
internal sealed class WrongNameTests : CliTest
{
    [TestCase("run", "--target", "lcoal")]
    [TestCase("smoke", "lcoal")]
    [CancelAfter(300_000)]
    public async Task A_target_that_is_not_known_is_told_with_those_that_are(
        string command, string first, string? second = null) =>
        (await SockconfAsync(second is null ? [command, first] : [command, first, second]))
            .ComplainsWith(2, "the target 'lcoal' is not known; allowed: ", "gvisor, i386, linux@5.10", "did you mean 'local'?");

    [TestCase("plan", "linx")]
    [TestCase("list", "--cases", "linx")]
    [CancelAfter(300_000)]
    public async Task A_platform_that_is_not_known_is_told_with_those_that_are(
        string command, string first, string? second = null) =>
        (await SockconfAsync(second is null ? [command, first] : [command, first, second]))
            .ComplainsWith(2, "the platform 'linx' is not known; allowed: linux, netbsd, winsock", "did you mean 'linux'?");

    [Test]
    [CancelAfter(300_000)]
    public async Task An_option_that_is_not_known_is_told_with_the_one_that_was_meant() =>
        (await TinyAsync("explain", "SO_KEPALIVE"))
            .ComplainsWith(
                2, "the option 'SO_KEPALIVE' is not known", "'sockconf list' shows all", "did you mean 'SO_KEEPALIVE'?");

    [Test]
    [CancelAfter(300_000)]
    public async Task A_document_that_is_not_known_is_told_with_those_that_are() =>
        (await SockconfAsync("coverage", "linux-sockte.7"))
            .ComplainsWith(
                2,
                "the document 'linux-sockte.7' is not known; allowed: ", "netbsd-getsockopt.2", "did you mean 'linux-socket.7'?");

    [TestCase("run")]
    [TestCase("plan linux")]
    [TestCase("list")]
    [TestCase("list --cases linux")]
    [CancelAfter(300_000)]
    public async Task A_pattern_that_matches_nothing_is_told_with_the_option_that_was_meant(string line)
    {
        var answer = await TinyAsync([.. line.Split(' '), "--only", "SO_KEPALIVE"]);
        answer.ComplainsWith(2, "matches 'SO_KEPALIVE'", "'sockconf list' shows what there is", "did you mean 'SO_KEEPALIVE'?");
        Assert.That(answer.Out, Is.Empty);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_pattern_that_matches_cases_of_another_platform_only_is_told_of_which() =>
        (await SockconfAsync("run", "--only", "SO_ACCEPTFILTER"))
            .ComplainsWith(2, "no case of linux matches 'SO_ACCEPTFILTER'; there are such cases of netbsd");

    [TestCase("")]
    [TestCase("../x")]
    [TestCase("a/b")]
    [TestCase(".hidden")]
    [CancelAfter(300_000)]
    public async Task A_name_of_a_run_that_cannot_be_a_file_s_is_refused_before_anything_is_written(string name)
    {
        await File.WriteAllTextAsync(In("t"), "ok protocol=1 os=Linux release=6.1.0 machine=x86_64 libc=x tick_us=1 caps=\n");
        (await TinyAsync("judge", "t", "--partial", "--name", name))
            .ComplainsWith(2, $"'{name}' cannot be the name of a run", "give it another, with 'sockconf judge FILE --name NAME'");
        Assert.That(Directory.Exists(In("out")), Is.False);
    }

    [TestCase("../../x")]
    [TestCase("/x")]
    [TestCase("..\\\\x")]
    [TestCase("C:x")]
    [TestCase("..")]
    [CancelAfter(300_000)]
    public async Task A_run_file_whose_target_leads_out_of_the_folder_is_refused_and_nothing_is_written(string target)
    {
        string run = TinyRun.Replaced(await TinyRun.TextAsync(), "\"target\":\"local\"", $"\"target\":\"{target}\"");
        await File.WriteAllTextAsync(In("run.jsonl"), run);
        string name = target.Replace(@"\\", @"\", StringComparison.Ordinal);
        (await TinyAsync("judge", "run.jsonl", "--out", "a/b/c/out"))
            .ComplainsWith(2, $"'{name}' cannot be the name of a run");
        Assert.That(Directory.EnumerateFileSystemEntries(Folder), Is.EquivalentTo(new[] { Temporary, In("e"), In("run.jsonl") }));
    }

    [TestCase("run")]
    [TestCase("bench")]
    [CancelAfter(300_000)]
    public async Task A_target_of_the_user_s_whose_name_leads_out_of_the_folder_is_refused_before_it_is_started(string command)
    {
        await File.WriteAllTextAsync(In("mine.yaml"), """
            targets:
              - target: ../../x
                platform: linux
                about: Leads out.
                run: touch started

            """);
        (await TinyAsync(command, "--targets", "mine.yaml", "--target", "../../x"))
            .ComplainsWith(2, "'../../x' cannot be the name of a run", "in the targets file");
        Assert.That(Directory.EnumerateFileSystemEntries(Folder), Is.EquivalentTo(new[] { Temporary, In("e"), In("mine.yaml") }));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task One_pattern_of_several_that_matches_nothing_is_told() =>
        (await TinyAsync("plan", "linux", "--only", "SO_RCVBUF", "--only", "SOL_SOCKET/SO_KEPALIVE"))
            .ComplainsWith(2, "no case of linux matches 'SOL_SOCKET/SO_KEPALIVE'", "did you mean 'SOL_SOCKET/SO_KEEPALIVE'?");

    [Test]
    [CancelAfter(300_000)]
    public async Task A_pattern_that_matches_nothing_leaves_nothing_behind()
    {
        await TinyAsync("run", "--only", "SO_KEPALIVE");
        Assert.That(Directory.EnumerateFileSystemEntries(Folder), Is.EquivalentTo(new[] { Temporary, In("e") }));
    }

    private Task<Answer> TinyAsync(params string[] arguments) =>
        SockconfAsync([.. arguments, "--expectations", new TinyExpectations(In("e")).Folder]);
}
