using System.Security.Cryptography;
using SockConformance.Harness.Expectations.Kept;
using SockConformance.Harness.Expectations.Reading;
using static SockConformance.Harness.Tests.Expectations.Kept.Caches;

namespace SockConformance.Harness.Tests.Expectations.Kept;

/// <summary>A cache that is not what this program wrote is no cache.</summary>
[TestFixture]
internal sealed class DamagedCacheTests
{
    private static readonly IReadOnlyList<SourceFile> Files = TestCatalogs.SmallFiles;

    [Test]
    public void A_damaged_byte_anywhere_costs_time_and_nothing_else()
    {
        byte[] bytes = Filled(Files);
        string right = Told(Files, null);
        for (int i = 0; i < bytes.Length; i += 7)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x20;
            var cache = RecordCache.Read(damaged);
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
            var cache = RecordCache.Read(bytes[..length]);
            Assert.That(Told(Files, cache), Is.EqualTo(Told(Files, null)), $"{length} bytes");
            Assert.That(cache.HasNews, $"{length} bytes");
        }
    }

    [TestCase(0)]
    [TestCase(16)]
    public void A_cache_of_another_version_of_the_program_or_of_its_parser_counts_as_empty(int which)
    {
        byte[] bytes = Filled(Files);
        // The identities of the build and of the parser stand behind the first line. What follows is whole, its hash right.
        bytes["sockconformance records 1\n".Length + which] ^= 1;
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).CopyTo(bytes, bytes.Length - 32);
        var cache = RecordCache.Read(bytes);
        Assert.That(Told(Files, cache), Is.EqualTo(Told(Files, null)));
        Assert.That(cache.HasNews);
    }

    [Test]
    public void A_record_that_is_none_behind_a_right_hash_is_read_again()
    {
        byte[] bytes = Filled([Files[0]]);
        // The entry's length stays, its content becomes nonsense.
        bytes.AsSpan(bytes.Length - 32 - 40, 40).Fill(0xff);
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).CopyTo(bytes, bytes.Length - 32);
        Assert.That(Told(Files, RecordCache.Read(bytes)), Is.EqualTo(Told(Files, null)));
    }
}
