using System.Text;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Finds the files of a folder of expectations: nothing else in this namespace touches the disk.</summary>
public static class CatalogFiles
{
    /// <summary>Reads all YAML files below the folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<SourceFile> Load(string folder)
    {
        string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var files = new List<SourceFile>();
        byte[] buffer = new byte[1 << 16];
        foreach (string path in Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories))
        {
            string name = path[root.Length..].TrimStart(Path.DirectorySeparatorChar).Replace('\\', '/');
            files.Add(new SourceFile(name, Read(path, ref buffer)));
        }
        return files;
    }

    /// <summary>
    /// Hundreds of files through one buffer; a reader for each, with buffers of its own, costs as much as all that is done with
    /// them.
    /// </summary>
    private static string Read(string path, ref byte[] buffer)
    {
        using var file = File.OpenHandle(path);
        int length = 0;
        while (RandomAccess.Read(file, buffer.AsSpan(length), length) is > 0 and int read)
        {
            length += read;
            if (length == buffer.Length)
                Array.Resize(ref buffer, length * 2);
        }
        if (buffer.AsSpan(0, length) is not [0 or > 0x7f, ..])
            return Encoding.UTF8.GetString(buffer, 0, length);
        // No file of ours begins so; a byte order mark tells how it is written.
        using var reader = new StreamReader(new MemoryStream(buffer, 0, length));
        return reader.ReadToEnd();
    }
}
