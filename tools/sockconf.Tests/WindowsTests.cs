using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Tests;

/// <summary>The command line as Windows has it, where Wine and the packages of that runtime can be had.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class WindowsTests : CliTest
{
    private static string folder = "";
    private static WineProgram? program;

    [OneTimeSetUp]
    [CancelAfter(300_000)]
    public static async Task Publish()
    {
        folder = Directory.CreateTempSubdirectory("scw").FullName;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        program = await WineProgram.PublishAsync(folder, limit.Token);
    }

    [OneTimeTearDown]
    public static void RemovePublished() => Directory.Delete(folder, recursive: true);

    [Test]
    [CancelAfter(120_000)]
    public async Task Lint_reads_the_expectations_with_the_paths_of_Windows() =>
        Assert.That(
            (await WineAsync("lint", "--expectations", WineProgram.PathOf(Repository.Path("expectations")))).EndsWith(0).Out,
            Does.Contain("no problems"));

    [Test]
    [CancelAfter(120_000)]
    public async Task List_names_an_option_as_everywhere() =>
        Assert.That(
            (await WineAsync("list", "--expectations", WineProgram.PathOf(Repository.Path("expectations")))).EndsWith(0).Out,
            Does.Contain("SOL_SOCKET/SO_LINGER"));

    [Test]
    [CancelAfter(120_000)]
    public async Task A_run_without_a_compiler_names_those_that_it_looked_for() =>
        (await InRepositoryAsync("run", "--target", "local", "--out", WineProgram.PathOf(In("out"))))
            .ComplainsWith(
                3, "no C compiler: none of x86_64-w64-mingw32-gcc, gcc, clang is on the PATH",
                "the Visual Studio build tools or mingw-w64");

    [Test]
    [CancelAfter(120_000)]
    public async Task A_target_of_another_system_says_so() =>
        (await InRepositoryAsync("smoke", "musl")).ComplainsWith(3, "the target musl runs on linux, not on windows");

    [Test]
    [CancelAfter(240_000)]
    public async Task A_driver_is_run_and_its_run_and_the_site_are_written()
    {
        string driver = WineProgram.PathOf(await WineProgram.DriverAsync(TestContext.CurrentContext.CancellationToken));
        string[] only =
        [
            "--only", "SO_RCVTIMEO", "--only", "contract/pointers/get-length/SO_KEEPALIVE,tcp4,null", "--only", "SO_LINGER",
        ];
        (await InRepositoryAsync(["run", "--exec", driver, .. only, "--out", WineProgram.PathOf(In("out"))])).EndsWith(0);

        var run = RunFileReader.Read(In("out", "runs", "exec.jsonl"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Header.Platform, Is.EqualTo("winsock"));
            Assert.That(run.Cases.Where(c => c.Transcript.Exchanges.Count == 0), Is.Empty);
            Assert.That(File.Exists(In("out", "index.html")));
        }
    }

    private Task<Answer> WineAsync(params string[] arguments) =>
        program!.RunAsync(Folder, Temporary, TestContext.CurrentContext.CancellationToken, arguments);

    private Task<Answer> InRepositoryAsync(params string[] arguments) =>
        program!.RunAsync(Repository.Root, Temporary, TestContext.CurrentContext.CancellationToken, arguments);
}
