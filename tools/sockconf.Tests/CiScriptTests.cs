namespace SockConformance.Tool.Tests;

/// <summary>What <c>.ci/run</c> does around the tests, with a program of the test's own in the place of dotnet.</summary>
[TestFixture, Platform(Exclude = "Win")]
internal sealed class CiScriptTests : CliTest
{
    private const string Dotnet = """
        #!/bin/sh
        echo "$*" >> calls
        [ "$1" != "$FAILING" ] || exit 1
        [ "$1 $FAILING" != 'test one' ] || { cat printed; exit 2; }
        [ "$1" != test ] || printf 'Test run summary: Passed!\n  total: 30\n  failed: 0\n  succeeded: 28\n  skipped: 2\n'

        """;

    private const string Install = """
        echo install >> installed
        [ "$FAILING" != install ] || { echo 'no package' >&2; exit 1; }

        """;

    private string[] Calls => File.ReadAllLines(In("calls"));

    [SetUp]
    public async Task CopyScripts()
    {
        foreach (string folder in new[] { ".ci", "tools/ci", "bin" })
            Directory.CreateDirectory(In(folder));
        foreach (string script in new[] { ".ci/run", "tools/ci/check.sh" })
            File.Copy(Repository.Path(script), In(script));
        File.WriteAllText(In("tools/ci/install.sh"), Install.ReplaceLineEndings("\n"));
        File.WriteAllText(In("bin/dotnet"), Dotnet.ReplaceLineEndings("\n"));
        (await ShellAsync("chmod +x bin/dotnet")).EndsWith(0);
    }

    [Test, CancelAfter(60_000)]
    public async Task It_installs_and_holds_lock_files_and_format_then_tests_and_ends_with_the_counts()
    {
        var answer = (await CiAsync("nothing")).EndsWith(0);

        string[] inOrder =
            ["restore --locked-mode", "format --verify-no-changes --no-restore", "test --max-parallel-test-modules 3"];
        Assert.That(Calls, Is.EqualTo(inOrder));
        Assert.That(In("installed"), Does.Exist);
        Assert.That(answer.Lines[^1], Is.EqualTo("28 passed, 0 failed, 2 skipped"));
    }

    [TestCase("restore", "packages.lock.json", "run 'dotnet restore'")]
    [TestCase("format", ".editorconfig", "run 'dotnet format'")]
    [CancelAfter(60_000)]
    public async Task What_is_not_in_order_is_told_with_what_to_do_and_no_test_is_run(string failing, string where, string advice)
    {
        (await CiAsync(failing)).ComplainsWith(1, where, advice);

        Assert.That(Calls, Has.None.StartsWith("test"));
    }

    [Test, CancelAfter(60_000)]
    public async Task What_cannot_be_installed_is_told_and_no_test_is_run()
    {
        var answer = (await CiAsync("install")).EndsWith(1);

        Assert.That(answer.Lines, Has.Member("no package"));
        Assert.That(Calls, Has.None.StartsWith("test"));
    }

    [Test, CancelAfter(60_000)]
    public async Task What_failed_is_told_once_more_at_the_end_where_it_is_not_lost()
    {
        File.WriteAllText(
            In("printed"),
            """
            failed Two_is_one (3s)
              Expected: 1
            skipped Three (0ms)
              because it is many
            /tests.dll failed with 1 error(s)
            Test run summary: Failed!
              failed: 1
              succeeded: 28
              skipped: 1

            """);

        var answer = (await CiAsync("one")).EndsWith(2);

        string[] end = ["Failed tests:", "failed Two_is_one (3s)", "  Expected: 1", "28 passed, 1 failed, 1 skipped"];
        Assert.That(answer.Lines.TakeLast(4), Is.EqualTo(end));
    }

    private Task<Answer> CiAsync(string failing) =>
        RunAsync(
            ["bash", In(".ci/run")],
            ("PATH", $"{In("bin")}:{Environment.GetEnvironmentVariable("PATH")}"),
            ("FAILING", failing));
}
