using SockConformance.Harness.Expectations.Kept;

namespace SockConformance.Harness.Tests.Expectations.Kept;

[TestFixture]
internal sealed class CatalogCacheTests
{
    private string folder = "";

    private string CacheFile => Path.Combine(folder, "cache", "expectations.records");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("sockconf-cache").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void The_cache_is_made_once_and_left_alone_while_nothing_changes()
    {
        Read();
        byte[] first = File.ReadAllBytes(CacheFile);
        File.SetLastWriteTimeUtc(CacheFile, DateTime.UnixEpoch);
        Read();
        Assert.Multiple(() =>
        {
            Assert.That(File.GetLastWriteTimeUtc(CacheFile), Is.EqualTo(DateTime.UnixEpoch));
            Assert.That(File.ReadAllBytes(CacheFile), Is.EqualTo(first));
            Assert.That(
                Directory.GetFiles(Path.GetDirectoryName(CacheFile)!),
                Has.Length.EqualTo(1),
                "nothing is left beside it");
        });
    }

    [Test]
    public void A_cache_that_is_nonsense_is_written_anew()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(CacheFile)!);
        File.WriteAllText(CacheFile, "nonsense");
        Assert.That(Read(), Is.EqualTo(CatalogText.Json(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles))));
        Assert.That(new FileInfo(CacheFile).Length, Is.GreaterThan(1000));
    }

    [Test]
    public void A_cache_that_cannot_be_written_costs_nothing()
    {
        File.WriteAllText(Path.Combine(folder, "cache"), "a file where the folder should be");
        Assert.That(Read(), Is.EqualTo(CatalogText.Json(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles))));
    }

    [Test]
    [CancelAfter(60_000)]
    public void Many_at_once_each_read_what_is_there(CancellationToken cancel)
    {
        string right = CatalogText.Json(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles));
        Parallel.For(0, 40, new ParallelOptions { CancellationToken = cancel }, _ => Assert.That(Read(), Is.EqualTo(right)));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(CacheFile)!), Has.Length.EqualTo(1), "nothing is left beside it");
    }

    private string Read()
    {
        var catalog = CatalogCache.Read(TestCatalogs.SmallFiles, Path.GetDirectoryName(CacheFile)!, out var problems);
        Assert.That(problems, Is.Empty);
        return CatalogText.Json(catalog);
    }
}
