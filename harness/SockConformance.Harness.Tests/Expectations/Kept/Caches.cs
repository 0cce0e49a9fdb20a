using SockConformance.Harness.Expectations.Kept;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations.Kept;

/// <summary>What the tests of caches share.</summary>
internal static class Caches
{
    /// <summary>The bytes of a cache that has read the files.</summary>
    public static byte[] Filled(IReadOnlyList<SourceFile> files)
    {
        var cache = RecordCache.Empty();
        CatalogReader.Read(files, out _, cache);
        return cache.Bytes();
    }

    /// <summary>All that a catalog says, places included, as text.</summary>
    public static string Told(IReadOnlyList<SourceFile> files, RecordCache? cache)
    {
        var catalog = CatalogReader.Read(files, out var problems, cache);
        return string.Join('\n', problems) + "\n" + CatalogText.Json(catalog);
    }
}
