using SockConformance.Harness.Costs;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Costs;

[TestFixture]
internal sealed class RatioFileTests
{
    private string path = "";

    [SetUp]
    public void MakePath() => path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + RatioFile.Ending);

    [TearDown]
    public void Delete() => File.Delete(path);

    [Test]
    public void What_was_written_comes_back_the_same_also_where_nothing_is_known()
    {
        PairedRatio[] ratios =
        [
            PairedRatio.FromRounds(PairedRatio.Dotnet, "get", "LibraryImport", [1, 1.1, 1.2, 1, 1, 1.3, 1], 24),
            PairedRatio.FromRounds(PairedRatio.Traffic, "local", "pipelined", [5]),
        ];
        Write(ratios);
        Assert.Multiple(() =>
        {
            Assert.That(RatioFile.Read(path).Ratios, Is.EqualTo(ratios));
            Assert.That(ratios[1].Figure.TooNoisy, "one round tells nothing of the noise");
        });
    }

    [TestCase("\"version\": 1", "\"version\": 2", "has format version 2, this program reads 1")]
    [TestCase("sockconformance-ratios", "other", "its format is 'other', allowed is 'sockconformance-ratios'")]
    [TestCase("\"section\": \"dotnet\"", "\"section\": \"cobol\"", "a ratio needs section (dotnet, driver, traffic)")]
    [TestCase("\"value\": 1", "\"value\": 99", "low <= value <= high")]
    [TestCase("\"rounds\": 6", "\"rounds\": 0", "rounds of at least 1")]
    [TestCase("\"group\": \"get\"", "\"group\": null", "a ratio needs section")]
    [TestCase("\"ratios\": [", "\"ratios\": [ {", "the file is damaged")]
    public void A_wrong_file_is_told_with_what_is_allowed(string right, string wrong, string message)
    {
        Write([PairedRatio.FromRounds(PairedRatio.Dotnet, "get", "LibraryImport", [1, 1, 1, 1, 1, 1])]);
        string text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(right));
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.That(
            () => RatioFile.Read(path),
            Throws.TypeOf<RunFileException>().With.Message.Contains(message).And.Message.Contains(path));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    public void A_file_of_something_else_is_refused(string text)
    {
        File.WriteAllText(path, text);
        Assert.That(() => RatioFile.Read(path), Throws.TypeOf<RunFileException>());
    }

    private void Write(IReadOnlyList<PairedRatio> ratios) => Write(path, ratios);

    internal static void Write(string to, IReadOnlyList<PairedRatio> ratios) =>
        new RatioFile(RatioFile.Name, RatioFile.Current, "a machine", DateTimeOffset.UnixEpoch, ratios).Write(to);
}
