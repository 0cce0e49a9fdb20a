namespace SockConformance.Tool.Tests;

[TestFixture]
internal sealed class WrongExpectationsTests : CliTest
{
    [TestCase("lint")]
    [TestCase("run")]
    [TestCase("plan linux")]
    [TestCase("list")]
    [CancelAfter(300_000)]
    public async Task All_problems_of_all_files_are_told_at_once_with_file_line_and_column(string line)
    {
        var expectations = new TinyExpectations(In("e"))
            .Replace("platforms.yaml", "refusals:", "refusal:")
            .Replace(TinyExpectations.Keepalive, "summary: Whether", "sumary: Whether")
            .Replace(TinyExpectations.Keepalive, "get: supported", "get: suported")
            .Write("SOL_SOCKET/SO_ERROR.yaml", "option: SO_ERROR\n  level: [\n")
            .Write("known/local.yaml", "- case: 'SO_KEEPALIVE'\n");
        var answer = await SockconfAsync([.. line.Split(' '), "--expectations", expectations.Folder]);
        using (Assert.EnterMultipleScope())
        {
            answer.EndsWith(2);
            Assert.That(answer.All, Does.Match(@"(?m)^platforms\.yaml:3:3: .*'refusal'.*did you mean 'refusals'\?"));
            Assert.That(answer.All, Does.Match(@"(?m)^SOL_SOCKET/SO_KEEPALIVE\.yaml:3:1: .*'sumary'.*did you mean 'summary'\?"));
            Assert.That(
                answer.All, Does.Match(@"(?m)^SOL_SOCKET/SO_KEEPALIVE\.yaml:5:\d+: .*'suported'.*did you mean 'supported'\?"));
            Assert.That(answer.All, Does.Match(@"(?m)^SOL_SOCKET/SO_ERROR\.yaml:\d+:\d+: "));
            Assert.That(answer.All, Does.Match(@"(?m)^known/local\.yaml:1:3: .*reason"));
            Assert.That(answer.All, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task With_a_problem_nothing_is_run()
    {
        var expectations = new TinyExpectations(In("e"))
            .Replace(TinyExpectations.Keepalive, "summary: Whether", "sumary: Whether");
        (await SockconfAsync("run", "--expectations", expectations.Folder))
            .ComplainsWith(2, "2 problems in " + expectations.Folder, "nothing was run");
        Assert.That(Directory.Exists(In("out")), Is.False);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task An_empty_folder_is_told_file_by_file()
    {
        Directory.CreateDirectory(In("e"));
        (await SockconfAsync("run", "--expectations", "e"))
            .ComplainsWith(2, "platforms.yaml:1:1: the file is not there", "documents.yaml:1:1:", "setups.yaml:1:1:");
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_target_of_a_platform_that_the_expectations_do_not_know_is_told() =>
        (await SockconfAsync("run", "--target", "wine", "--expectations", new TinyExpectations(In("e")).Folder))
            .ComplainsWith(2, "the platform 'winsock' of the target wine is not known; allowed: linux");

    [Test]
    [CancelAfter(300_000)]
    public async Task A_claim_that_no_case_tests_is_told_by_lint_with_its_rule()
    {
        var expectations = new TinyExpectations(In("e"))
            .Replace(TinyExpectations.Keepalive, "{ fresh: { first: off } }", "{ switched: { first: off } }");
        var answer = await SockconfAsync("lint", "--expectations", expectations.Folder);
        answer.ComplainsWith(2, "1 problem");
        Assert.That(answer.Out, Does.Match(@"^SOL_SOCKET/SO_KEEPALIVE\.yaml:\d+:\d+: .*fresh.* \[\w+\]\n$"));
    }
}
