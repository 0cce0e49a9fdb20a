namespace SockConformance.Tool.Tests;

[TestFixture]
[Platform("Linux")]
internal sealed class MissingTargetTests : CliTest
{
    [TestCase("run")]
    [TestCase("smoke local")]
    [CancelAfter(300_000)]
    public async Task A_compiler_that_is_not_there_is_named_and_ends_with_3(string line) =>
        (await SockconfWithAsync("CC", "no-such-compiler", line.Split(' ')))
            .ComplainsWith(3, "CC is 'no-such-compiler'", "set CC to a C compiler or unset it");

    [Test]
    [CancelAfter(300_000)]
    public async Task Without_any_compiler_the_packages_are_named() =>
        (await SockconfWithAsync("PATH", Temporary, "smoke", "local"))
            .ComplainsWith(3, "no C compiler: none of cc, clang, gcc is on the PATH", "Debian: gcc");

    [Test]
    [CancelAfter(300_000)]
    public async Task What_a_compiler_complains_of_is_told_and_ends_with_3()
    {
        await ShellAsync("printf '#!/bin/sh\necho main.c:1: I do not like it >&2\nexit 1\n' > cc.sh; chmod +x cc.sh");
        (await RunAsync([Repository.Sockconf, "run"], ("CC", In("cc.sh")), ("SOCKCONF_CACHE", In("cache"))))
            .ComplainsWith(3, "does not build the driver", "main.c:1: I do not like it");
    }

    [TestCase("all", "skipped: the target local cannot be run", "no target was run")]
    [TestCase("local", "the target local cannot be run", null)]
    [CancelAfter(300_000)]
    public async Task Of_all_targets_those_whose_programs_this_kernel_does_not_run_are_skipped(
        string name, string told, string? last)
    {
        // What this compiler makes is no program of any system.
        await ShellAsync("""
            cat > cc.sh <<'END'
            #!/bin/sh
            for word; do [ "$before" = -o ] && file=$word; before=$word; done
            printf '\001\002\003' > "$file"; /bin/chmod +x "$file"
            END
            chmod +x cc.sh
            """);
        string[] command = [Repository.Sockconf, "run", "--target", name, "--expectations", new TinyExpectations(In("e")).Folder];
        (string, string?)[] environment = [("CC", In("cc.sh")), ("PATH", Temporary), ("SOCKCONF_CACHE", In("cache"))];

        var answer = (await RunAsync(command, environment)).EndsWith(3);

        Assert.That(answer.Error, Does.Contain(told).And.Contain("Exec format error").And.Contain(last ?? ""));
        Assert.That(answer.Error.Contains("skipped: the target local", StringComparison.Ordinal), Is.EqualTo(name == "all"));
    }

    private string[] Releases(params string[] names) =>
        ["run", .. names.SelectMany(n => new[] { "--target", n }), "--expectations", new TinyExpectations(In("e")).Folder];

    [TestCase("run --target wine"), TestCase("smoke wine"), TestCase("bench --target wine"), TestCase("lint --vacuous wine")]
    [CancelAfter(300_000)]
    public async Task A_target_whose_programs_are_missing_names_the_packages_and_ends_with_3(string line) =>
        (await SockconfWithAsync("PATH", Temporary, line.Split(' ')))
            .ComplainsWith(
                3,
                "the target wine needs wine, wineserver, x86_64-w64-mingw32-gcc, which is not on the PATH",
                "install the packages wine gcc-mingw-w64-x86-64");

    [Test]
    [CancelAfter(300_000)]
    public async Task Another_machine_that_cannot_be_reached_is_told_with_what_ssh_said_and_ends_with_3()
    {
        Directory.CreateDirectory(In("p"));
        await ShellAsync("printf '#!/bin/sh\necho no route to it >&2\nexit 255\n' > p/ssh; chmod +x p/ssh");
        string[] command = ["run", "--target", "ssh:far", "--expectations", new TinyExpectations(In("e")).Folder];
        (await SockconfWithAsync("PATH", In("p") + ":/usr/bin:/bin", command))
            .ComplainsWith(3, "the target ssh-far cannot be run", "ended with exit code 255, saying: no route to it");
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Targets_are_listed_with_what_each_lacks()
    {
        var answer = (await SockconfWithAsync("PATH", Temporary, "targets")).EndsWith(0);
        Assert.That(answer.Lines, Has.One.Match(@"^musl .*needs .*\(package musl-tools\)"));
        Assert.That(answer.Lines, Has.One.Match(@"^wine .*needs .*\(package wine\)"));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_release_that_is_not_here_is_listed_with_where_it_would_be_fetched_from()
    {
        var answer = (await SockconfWithAsync("SOCKCONF_CACHE", In("empty"), "targets")).EndsWith(0);
        Assert.That(answer.Lines, Has.One.Match("^gvisor@2024 .*would be fetched from bookworm-backports"));
    }

    private Task<Answer> RunReleasesAsync(string name, string? ci)
    {
        (string, string?)[] environment = [("CI", ci), ("SOCKCONF_CACHE", In("cache")), ("SOCKCONF_MIRROR", In("none"))];
        return RunAsync([Repository.Sockconf, .. Releases(name, "local")], environment);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Of_all_releases_those_that_cannot_be_fetched_are_skipped_by_name()
    {
        var answer = await RunReleasesAsync("gvisor@all", null);
        answer.EndsWith(0);
        Assert.That(
            answer.Error,
            Does.Contain(
                "skipped: the target gvisor@2024 is not here and cannot be fetched: "
                + "apt cannot read the lists of bookworm-backports"));
        Assert.That(File.Exists(In("out", "runs", "local.jsonl")), Is.True);
    }

    [TestCase("gvisor@all", "true")]
    [TestCase("gvisor@2024", null)]
    [CancelAfter(300_000)]
    public async Task A_release_that_is_named_or_that_continuous_integration_asks_for_must_be_had(string name, string? ci)
    {
        var answer = await RunReleasesAsync(name, ci);
        answer.ComplainsWith(
            3, "the target gvisor@2024 is not here and cannot be fetched: apt cannot read the lists of bookworm-backports");
        Assert.That(File.Exists(In("out", "runs", "local.jsonl")), Is.True);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task One_of_several_targets_that_cannot_be_run_does_not_cost_the_others()
    {
        Directory.CreateDirectory(In("p"));
        foreach (string program in (string[])["cc", "as", "ld"])
            File.CreateSymbolicLink(In("p", program), (await ShellAsync($"command -v {program}")).Out.Trim());
        string folder = new TinyExpectations(In("e")).Folder;
        string[] command = ["run", "--target", "musl", "--target", "local", "--expectations", folder];
        var answer = await SockconfWithAsync("PATH", In("p"), command);
        answer.ComplainsWith(3, "the target musl needs musl-gcc", "install the package musl-tools");
        Assert.That(new[] { In("out", "runs", "local.jsonl"), In("out", "index.html") }, Is.All.Matches<string>(File.Exists));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Of_all_targets_those_that_cannot_be_run_are_skipped_by_the_name_of_their_packages()
    {
        string folder = new TinyExpectations(In("e")).Folder;
        var answer = await SockconfWithAsync("PATH", Temporary, "run", "--target", "all", "--expectations", folder);
        answer.ComplainsWith(
            3,
            "skipped: the target musl needs musl-gcc", "install the package musl-tools",
            "skipped: the target wine needs", "no C compiler");
    }
}
