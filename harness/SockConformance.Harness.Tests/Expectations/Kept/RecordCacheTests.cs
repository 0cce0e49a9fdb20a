using SockConformance.Harness.Expectations.Kept;
using SockConformance.Harness.Expectations.Reading;
using static SockConformance.Harness.Tests.Expectations.Kept.Caches;

namespace SockConformance.Harness.Tests.Expectations.Kept;

/// <summary>The cache makes reading faster and changes nothing else, whatever happened to it.</summary>
[TestFixture]
internal sealed class RecordCacheTests
{
    private const string Option = "SOL_SOCKET/SO_TEST.yaml";

    private static readonly IReadOnlyList<SourceFile> Files = TestCatalogs.SmallFiles;

    [Test]
    public void What_is_read_from_the_cache_is_what_is_read_from_the_files()
    {
        var real = CatalogFiles.Load(Path.Combine(Repository.Root, "expectations"));
        foreach (var files in new[] { TestCatalogs.ExampleFiles, real })
        {
            var again = RecordCache.Read(Filled(files));
            Assert.Multiple(() =>
            {
                Assert.That(Told(files, again), Is.EqualTo(Told(files, null)));
                Assert.That(again.HasNews, Is.False, "all was found");
            });
        }
    }

    [Test]
    public void A_changed_byte_of_any_file_is_seen()
    {
        byte[] bytes = Filled(Files);
        foreach (var file in Files)
        {
            int at = file.Text.LastIndexOf('e');
            var changed = file with { Text = file.Text[..at] + 'E' + file.Text[(at + 1)..] };
            var files = Files.Select(f => f.Path == file.Path ? changed : f).ToList();
            var cache = RecordCache.Read(bytes);
            Assert.Multiple(() =>
            {
                Assert.That(Told(files, cache), Is.EqualTo(Told(files, null)), file.Path);
                Assert.That(Told(files, null), Is.Not.EqualTo(Told(Files, null)), "the change can be seen at all");
                Assert.That(
                    cache.HasNews,
                    Is.EqualTo(CountProblems(files) == 0 || file.Path == "platforms.yaml"),
                    $"{file.Path}: what has problems is not kept, but all depends on the platforms");
            });
        }
    }

    [Test]
    public void What_is_wrong_only_because_another_file_changed_is_told()
    {
        var platforms = Files.Single(f => f.Path == "platforms.yaml");
        var changed = platforms with { Text = platforms.Text.Replace("tcp4", "tcp5", StringComparison.Ordinal) };
        var files = Files.Select(f => f == platforms ? changed : f).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(Told(files, null), Does.Contain(Option + ":").And.Contain("'tcp4' is not known"));
            Assert.That(Told(files, RecordCache.Read(Filled(Files))), Is.EqualTo(Told(files, null)));
        });
    }

    [Test]
    public void The_same_text_in_another_file_has_its_places_in_that_file()
    {
        var moved = Files.Select(f => f.Path == Option ? f with { Path = "SOL_SOCKET/SO_OTHER.yaml" } : f).ToList();
        Assert.That(Told(moved, RecordCache.Read(Filled(Files))), Is.EqualTo(Told(moved, null)));
    }

    [TestCase("get: supported", "get: maybe")]
    [TestCase("summary: An option for tests.", "summary: An option: for tests.")]
    [TestCase("level: SOL_SOCKET", "level: [SOL_SOCKET")]
    public void A_problem_is_told_with_line_and_column_each_time(string right, string wrong)
    {
        var files = TestCatalogs.SmallWith(Option, right, wrong);
        string told = Told(files, null);
        var first = RecordCache.Empty();
        Assert.Multiple(() =>
        {
            Assert.That(told, Does.Match($@"{Option}:\d+:\d+: "));
            Assert.That(Told(files, first), Is.EqualTo(told));
            Assert.That(Told(files, RecordCache.Read(first.Bytes())), Is.EqualTo(told));
        });
    }

    [Test]
    public void Half_a_character_comes_back_as_it_was()
    {
        var files =
            TestCatalogs.SmallWith(Option, "portability: Do as you like.", "portability: \"half \\uD83D and whole \\U0001F600\"");
        Assert.That(Told(files, RecordCache.Read(Filled(files))), Is.EqualTo(Told(files, null)));
    }

    [Test]
    public void What_another_folder_put_there_stays()
    {
        var cache = RecordCache.Read(Filled(TestCatalogs.ExampleFiles));
        CatalogReader.Read(Files, out _, cache);
        var both = RecordCache.Read(cache.Bytes());
        CatalogReader.Read(Files, out _, both);
        CatalogReader.Read(TestCatalogs.ExampleFiles, out _, both);
        Assert.That(both.HasNews, Is.False);
    }

    [Test]
    public void What_nobody_asks_for_goes_when_there_is_no_room()
    {
        string much = string.Join(' ', Enumerable.Range(0, 1_000_000));
        var large = TestCatalogs.SmallWith(Option, "portability: Do as you like.", $"portability: \"{much}\"");
        var cache = RecordCache.Read(Filled(large));
        CatalogReader.Read(Files, out _, cache);
        var after = RecordCache.Read(cache.Bytes());
        CatalogReader.Read(Files, out _, after);
        Assert.Multiple(() =>
        {
            Assert.That(Filled(large), Has.Length.GreaterThan(much.Length), "what is asked for is kept, however large");
            Assert.That(after.Bytes(), Has.Length.LessThan(1_000_000), "the large one is gone");
            Assert.That(after.HasNews, Is.False, "nothing else is");
        });
    }

    private static int CountProblems(IReadOnlyList<SourceFile> files)
    {
        CatalogReader.Read(files, out var problems);
        return problems.Count;
    }
}
