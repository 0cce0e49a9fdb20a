using System.Security.Cryptography;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>The cache makes reading faster and changes nothing else, whatever happened to it.</summary>
[TestFixture]
internal sealed class NodeCacheTests
{
    private const string Option = "SOL_SOCKET/SO_TEST.yaml";

    private static readonly IReadOnlyList<SourceFile> Files = TestCatalogs.SmallFiles;

    [Test]
    public void What_is_read_from_the_cache_is_what_is_read_from_the_files()
    {
        foreach (var files in new[] { TestCatalogs.ExampleFiles, CatalogFiles.Load(Path.Combine(Repository.Root, "expectations")) })
        {
            var again = NodeCache.Read(Filled(files));
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
            var cache = NodeCache.Read(bytes);
            Assert.Multiple(() =>
            {
                Assert.That(Told(files, cache), Is.EqualTo(Told(files, null)), file.Path);
                Assert.That(Told(files, null), Is.Not.EqualTo(Told(Files, null)), "the change can be seen at all");
                Assert.That(cache.HasNews, file.Path);
            });
        }
    }

    [Test]
    public void The_same_text_in_another_file_has_its_places_in_that_file()
    {
        var moved = Files.Select(f => f.Path == Option ? f with { Path = "SOL_SOCKET/SO_OTHER.yaml" } : f).ToList();
        Assert.That(Told(moved, NodeCache.Read(Filled(Files))), Is.EqualTo(Told(moved, null)));
    }

    [Test]
    public void A_damaged_byte_anywhere_costs_time_and_nothing_else()
    {
        byte[] bytes = Filled(Files);
        string right = Told(Files, null);
        for (int i = 0; i < bytes.Length; i += 7)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x20;
            var cache = NodeCache.Read(damaged);
            Assert.That(Told(Files, cache), Is.EqualTo(right), $"byte {i}");
            Assert.That(cache.HasNews, $"byte {i}: the whole counts as empty");
        }
    }

    [Test]
    public void A_cache_cut_short_anywhere_counts_as_empty()
    {
        byte[] bytes = Filled(Files);
        for (int length = 0; length < bytes.Length; length += 5)
        {
            var cache = NodeCache.Read(bytes.AsMemory(0, length));
            Assert.That(Told(Files, cache), Is.EqualTo(Told(Files, null)), $"{length} bytes");
            Assert.That(cache.HasNews, $"{length} bytes");
        }
    }

    [Test]
    public void A_cache_of_another_version_of_the_program_counts_as_empty()
    {
        byte[] bytes = Filled(Files);
        // The identity of the build stands behind the first line. What follows is whole, its hash right.
        bytes["sockconformance nodes 1\n".Length] ^= 1;
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).CopyTo(bytes, bytes.Length - 32);
        var cache = NodeCache.Read(bytes);
        Assert.That(Told(Files, cache), Is.EqualTo(Told(Files, null)));
        Assert.That(cache.HasNews);
    }

    [Test]
    public void A_node_that_is_none_behind_a_right_hash_is_parsed_again()
    {
        byte[] bytes = Filled([Files[0]]);
        // The entry's length stays, its content becomes nonsense.
        bytes.AsSpan(bytes.Length - 32 - 40, 40).Fill(0xff);
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).CopyTo(bytes, bytes.Length - 32);
        Assert.That(Told(Files, NodeCache.Read(bytes)), Is.EqualTo(Told(Files, null)));
    }

    [TestCase("get: supported", "get: maybe")]
    [TestCase("summary: An option for tests.", "summary: An option: for tests.")]
    [TestCase("level: SOL_SOCKET", "level: [SOL_SOCKET")]
    public void A_problem_is_told_with_line_and_column_each_time(string right, string wrong)
    {
        var files = TestCatalogs.SmallWith(Option, right, wrong);
        string told = Told(files, null);
        var first = NodeCache.Empty();
        Assert.Multiple(() =>
        {
            Assert.That(told, Does.Match($@"{Option}:\d+:\d+: "));
            Assert.That(Told(files, first), Is.EqualTo(told));
            Assert.That(Told(files, NodeCache.Read(first.Bytes())), Is.EqualTo(told));
        });
    }

    [Test]
    public void Half_a_character_comes_back_as_it_was()
    {
        var files = TestCatalogs.SmallWith(Option, "portability: Do as you like.", "portability: \"half \\uD83D and whole \\U0001F600\"");
        Assert.That(Told(files, NodeCache.Read(Filled(files))), Is.EqualTo(Told(files, null)));
    }

    [Test]
    public void What_another_folder_put_there_stays()
    {
        var cache = NodeCache.Read(Filled(TestCatalogs.ExampleFiles));
        CatalogReader.Read(Files, out _, cache);
        var both = NodeCache.Read(cache.Bytes());
        CatalogReader.Read(Files, out _, both);
        CatalogReader.Read(TestCatalogs.ExampleFiles, out _, both);
        Assert.That(both.HasNews, Is.False);
    }

    private static byte[] Filled(IReadOnlyList<SourceFile> files)
    {
        var cache = NodeCache.Empty();
        CatalogReader.Read(files, out _, cache);
        return cache.Bytes();
    }

    /// <summary>All that a catalog says, places included, as text.</summary>
    private static string Told(IReadOnlyList<SourceFile> files, NodeCache? cache)
    {
        var catalog = CatalogReader.Read(files, out var problems, cache);
        return string.Join('\n', problems) + "\n" + CatalogText.Of(catalog);
    }
}
