namespace SockConformance.Tool.Tests;

/// <summary>
/// What <c>tools/ci/mutate.sh</c> makes of Stryker's report. In the place of dotnet is a program of the test's own, which leaves
/// the report that the test gives it.
/// </summary>
[TestFixture, Platform(Exclude = "Win")]
internal sealed class MutationScriptTests : CliTest
{
    private const string Judge = "harness/SockConformance.Harness/Judging/Judge.cs";

    private const string Dotnet = """
        #!/bin/sh
        echo "$*" >> "$HOME/calls"
        cat ../*/Judging/Other.cs ../*/Judging/Judge.cs > "$HOME/seen" 2> /dev/null
        while [ $# -gt 0 ]; do
            if [ "$1" = --output ]; then
                mkdir -p "$2/reports"
                sed "s#@#${PWD%/harness/*}#" "$HOME/report" > "$2/reports/mutation-report.json"
            fi
            shift
        done

        """;

    private string Accepted => In("tools", "ci", "mutants.txt");

    [SetUp]
    public async Task CopyScripts()
    {
        string harness = Path.GetDirectoryName(Path.GetDirectoryName(Judge))!;
        foreach (string folder in new[] { "tools/ci", "bin", harness + ".Tests", Path.GetDirectoryName(Judge)! })
            Directory.CreateDirectory(In(folder));
        foreach (string script in new[] { "mutate.sh", "mutants.jq", "mutants.awk" })
            File.Copy(Repository.Path("tools", "ci", script), In("tools", "ci", script));
        await File.WriteAllTextAsync(Accepted, "# Nothing yet.\n");
        await File.WriteAllTextAsync(In("bin", "dotnet"), Dotnet.ReplaceLineEndings("\n"));
        if ((await ShellAsync("chmod +x bin/dotnet && command -v jq")).Code != 0)
            Missing("tools/ci/install.sh brings the package jq");
    }

    [Test, CancelAfter(60_000)]
    public async Task A_change_that_no_test_notices_is_told_with_its_place_and_ends_with_1()
    {
        var answer = (await MutateAsync("judging", Mutant("Survived"), Mutant("Killed"), Mutant("Timeout"))).EndsWith(1);

        Assert.That(answer.Lines, Is.EqualTo(new[]
        {
            $"{Judge}:2: a < b → a <= b",
            $"{Judge}: 3 changes, 2 noticed, 0 unnoticed with a reason, 1 without",
        }));
    }

    [Test, CancelAfter(60_000)]
    public async Task A_change_that_no_test_reaches_is_told_as_well() =>
        Assert.That((await MutateAsync("judging", Mutant("NoCoverage"))).EndsWith(1).Out, Does.Contain(":2: a < b → a <= b"));

    [Test, CancelAfter(60_000)]
    public async Task Where_tests_notice_everything_it_ends_with_0() =>
        (await MutateAsync("judging", Mutant("Killed"), Mutant("CompileError"), Mutant("Ignored"))).EndsWith(0);

    [Test, CancelAfter(60_000)]
    public async Task A_line_of_the_list_lets_one_change_go_unnoticed_and_no_more()
    {
        await File.AppendAllTextAsync(Accepted, $"{Judge}: a < b → a <= b\n");

        var one = (await MutateAsync("judging", Mutant("Survived"))).EndsWith(0);
        Assert.That(one.Out, Does.Contain("1 unnoticed with a reason"));
        (await MutateAsync("judging", Mutant("Survived"), Mutant("Survived"))).EndsWith(1);
    }

    [Test, CancelAfter(60_000)]
    public async Task A_file_is_changed_alone_and_held_by_the_tests_of_its_room()
    {
        (await MutateAsync(Judge, Mutant("Killed"))).EndsWith(0);

        Assert.That(
            (await File.ReadAllLinesAsync(In("calls")))[^1],
            Does.Contain("--mutate **/Judging/Judge.cs --test-runner").And.Contain("(FullyQualifiedName~.Judging.)&"));
    }

    [Test, CancelAfter(60_000)]
    public async Task Files_that_were_not_asked_for_are_kept_from_Stryker_in_a_copy_of_the_sources()
    {
        string other = Judge.Replace("Judge.cs", "Other.cs", StringComparison.Ordinal);
        foreach (string file in new[] { Judge, other })
            await File.WriteAllTextAsync(In(file), "namespace N;\n");
        (await MutateAsync(Judge, Mutant("Killed"))).EndsWith(0);

        const string seen = "// Stryker disable all\nnamespace N;\nnamespace N;\n";
        Assert.That(await File.ReadAllTextAsync(In("seen")), Is.EqualTo(seen));
        Assert.That(await File.ReadAllTextAsync(In(other)), Is.EqualTo("namespace N;\n"));
    }

    [Test, CancelAfter(60_000)]
    public async Task What_is_no_room_and_no_file_of_one_is_refused_with_the_rooms() =>
        (await MutateAsync("README.md")).ComplainsWith(2, "'README.md' is no room", "judging, planning, comparing and cells");

    [Test, CancelAfter(60_000)]
    public async Task A_room_in_which_nothing_was_changed_ends_with_1() =>
        (await MutateAsync("judging")).ComplainsWith(1, "nothing was changed");

    private static string Mutant(string status) =>
        $$"""{"status":"{{status}}","replacement":"a\n  <= b","location":{{Location}}}""";

    private const string Location = """{"start":{"line":2,"column":3},"end":{"line":2,"column":8}}""";

    private async Task<Answer> MutateAsync(string what, params string[] mutants)
    {
        string file = $$"""{"source":"{\n  a < b;\n}\n","mutants":[{{string.Join(',', mutants)}}]}""";
        await File.WriteAllTextAsync(In("report"), $$$"""{"files":{"@/{{{Judge}}}":{{{file}}} }}""");
        string path = $"{In("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        return await RunAsync(["sh", In("tools", "ci", "mutate.sh"), what], ("PATH", path), ("HOME", Folder));
    }
}
