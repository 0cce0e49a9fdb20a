using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Expectations.Kept;

/// <summary>Reads a folder of expectations with what a cache folder keeps of it.</summary>
public static class CatalogCache
{
    private const string FileName = "expectations.records";

    /// <summary>Reads the catalog. A cache that cannot be read or written costs time and nothing else.</summary>
    /// <param name="files">The folder's files.</param>
    /// <param name="cacheFolder">The folder of the cache; made when it is not there.</param>
    /// <param name="problems">What is wrong in the files.</param>
    public static Catalog Read(IReadOnlyList<SourceFile> files, string cacheFolder, out IReadOnlyList<Problem> problems)
    {
        string path = Path.Combine(cacheFolder, FileName);
        var cache = Load(path);
        var catalog = CatalogReader.Read(files, out problems, cache);
        if (cache.HasNews)
            Save(path, cache);
        return catalog;
    }

    private static RecordCache Load(string path)
    {
        try
        {
            return RecordCache.Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return RecordCache.Empty();
        }
    }

    /// <summary>
    /// Written beside its place and moved there: another process sees the old one or the new one, never half of one.
    /// </summary>
    private static void Save(string path, RecordCache cache)
    {
        string beside = path + "." + Guid.NewGuid().ToString("N")[..8] + ".tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(beside, cache.Bytes());
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(beside);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Where it could not be written there is nothing to delete.
        }
    }
}
