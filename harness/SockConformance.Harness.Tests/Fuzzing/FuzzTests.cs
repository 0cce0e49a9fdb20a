using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SockConformance.Harness.Tests.Fuzzing;

/// <summary>
/// No input, however damaged, makes a reader fail otherwise than by saying what is wrong, nor keeps it busy. The same inputs each
/// time, unless SOCKCONF_FUZZ_SECONDS says for how long each reader is to be tried with others: tools/ci/fuzz.sh does.
/// </summary>
[TestFixture]
internal sealed class FuzzTests
{
    /// <summary>The folder for inputs that failed.</summary>
    internal static string Kept => Environment.GetEnvironmentVariable("SOCKCONF_FUZZ_KEPT") ?? Path.GetTempPath();

    private const int InputsAtOnce = 200;

    private static IEnumerable<FuzzedReader> Readers => [.. TextReaders.All, .. FileReaders.All];

    [TestCaseSource(nameof(Readers))]
    [CancelAfter(60_000)]
    public void A_right_input_is_read_without_complaint(FuzzedReader reader)
    {
        foreach (byte[] seed in reader.Seeds)
            Assert.That(reader.Read(seed), Is.Empty);
    }

    [TestCaseSource(nameof(Readers))]
    public void A_damaged_input_ends_in_a_value_or_in_a_complaint(FuzzedReader reader)
    {
        string? seconds = Environment.GetEnvironmentVariable("SOCKCONF_FUZZ_SECONDS");
        var time = TimeSpan.FromSeconds(double.Parse(seconds ?? "0", CultureInfo.InvariantCulture));
        ulong first = seconds is null ? 1 : (ulong)Stopwatch.GetTimestamp();
        var watch = Stopwatch.StartNew();
        long inputs = 0;
        do
        {
            Try(reader, first + (ulong)inputs);
            inputs += InputsAtOnce;
        }
        while (watch.Elapsed < time);
        if (seconds is not null)
            Tell($"{reader.Name}: {inputs} inputs in {watch.Elapsed.TotalSeconds:F0} s");
    }

    [Test]
    public void Each_input_that_failed_once_is_read_or_refused_now()
    {
        string corpus = Repository.Path("harness", "fuzz", "corpus", "readers");
        foreach (string file in Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetFileName(Path.GetDirectoryName(file)!);
            Assert.That(() => Readers.Single(r => r.Name == name).IsSafe(File.ReadAllBytes(file)), Is.True, file);
        }
    }

    private static void Tell(string line) => File.AppendAllText(Path.Combine(Kept, "inputs-tried.txt"), line + "\n");

    private static void Try(FuzzedReader reader, ulong start)
    {
        var settings = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(InputsAtOnce).WithReplay(start, 1);
        Prop.ForAll(Mutations.From(reader.Seeds), m => reader.IsSafe(m.Bytes)).Check(settings);
    }
}
