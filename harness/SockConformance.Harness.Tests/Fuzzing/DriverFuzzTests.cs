using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Fuzzing;

/// <summary>
/// The driver's readers of lines and types, with sanitizers and stand-ins for the system's calls: all inputs that failed once,
/// all golden sessions, and some thousand damaged ones, the same each time. tools/ci/fuzz.sh tries others.
/// </summary>
[TestFixture]
[Platform("Linux")]
internal sealed class DriverFuzzTests
{
    private static readonly ScratchFolder Built = new();

    [OneTimeSetUp]
    public async Task Build()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var (code, text) = await RunAsync("sh", [Path("build.sh"), Built.Path], limit.Token);
        if (code == 0)
            (code, text) = await RunAsync("sh", [Path("seeds.sh"), Built.Path + "/seeds"], limit.Token);
        bool isThere = Programs.Find("clang") is not null && !text.Contains("libclang_rt", StringComparison.Ordinal);
        if (code != 0 && !isThere && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Ignore("clang or its runtime is missing: install 'clang' and 'libclang-rt-N-dev' of its version N");
        Assert.That(code, Is.Zero, text);
    }

    [OneTimeTearDown]
    public void Remove() => Built.Dispose();

    [TestCase("session", 2000)]
    [TestCase("types", 20_000)]
    [CancelAfter(240_000)]
    public async Task No_input_makes_the_driver_fail(string fuzzer, int inputs, CancellationToken cancel)
    {
        string found = Directory.CreateDirectory($"{Built.Path}/found-{fuzzer}").FullName;
        string[] options = [$"-runs={inputs}", "-seed=1", "-max_len=4000", "-timeout=60", $"-dict={Built.Path}/seeds/words"];
        string[] folders = [$"-artifact_prefix={found}/", found, Path("corpus", fuzzer), $"{Built.Path}/seeds/{fuzzer}"];
        var (code, text) = await RunAsync($"{Built.Path}/{fuzzer}", [.. options, .. folders], cancel);

        Assert.That(code, Is.Zero, () => text[^Math.Min(text.Length, 4000)..]);
    }

    private static string Path(params string[] parts) => Repository.Path(["harness", "fuzz", .. parts]);

    private static Task<(int Code, string Text)> RunAsync(string program, string[] arguments, CancellationToken cancel)
    {
        var info = ChildProcess.Quiet(program);
        Array.ForEach(arguments, info.ArgumentList.Add);
        return ChildProcess.RunAsync(info, TimeSpan.FromMinutes(5), cancel);
    }
}
