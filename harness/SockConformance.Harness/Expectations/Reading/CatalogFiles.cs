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
        foreach (string path in Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories))
        {
            string name = path[root.Length..].TrimStart(Path.DirectorySeparatorChar).Replace('\\', '/');
            files.Add(SourceFile.FromBytes(name, File.ReadAllBytes(path)));
        }
        return files;
    }
}
