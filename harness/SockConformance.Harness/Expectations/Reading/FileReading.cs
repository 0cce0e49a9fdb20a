using SockConformance.Harness.Expectations.Kept;
using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads files: what the cache has of them, and of the others their texts.</summary>
/// <param name="cache">The cache, or null.</param>
/// <param name="context">The cache's name of what the readers depend on beside the file.</param>
/// <param name="problems">Told what is wrong.</param>
internal sealed class FileReading(RecordCache? cache, string context, Problems problems)
{
    public T? Read<T>(SourceFile file, Code<T> code, Func<Node?, Problems, T> read)
        where T : class => ReadAll([file], code, (f, p) => read(NodeReader.Read(f.Path, f.Text, p), p)) is [var only]
            ? only
            : null;

    /// <summary>What could be read of the files, in their order; several texts at once.</summary>
    public List<T> ReadAll<T>(List<SourceFile> files, Code<T> code, Func<SourceFile, Problems, T?> read)
        where T : class
    {
        var values = new T?[files.Count];
        string[] keys = new string[files.Count];
        var missing = new List<int>();
        for (int i = 0; i < values.Length; i++)
        {
            if (cache is not null)
                values[i] = cache.Find(keys[i] = cache.KeyOf(files[i], context), files[i].Path, code);
            if (values[i] is null)
                missing.Add(i);
        }
        if (missing.Count > 0)
            ReadMissing();
        return [.. values.OfType<T>()];

        void ReadMissing()
        {
            var found = new Problems[values.Length];
            if (missing.Count == 1)
                ReadOne(missing[0]);
            else
                Parallel.ForEach(missing, ReadOne);
            foreach (int i in missing)
            {
                problems.AddRange(found[i].All);
                if (found[i].Count == 0 && values[i] is { } value)
                    cache?.Keep(keys[i], files[i].Path, code, value);
            }

            void ReadOne(int i) => values[i] = read(files[i], found[i] = new Problems());
        }
    }
}
