namespace SockConformance.Harness.Expectations;

/// <summary>Finds the files of a folder of expectations: the one place of this namespace that touches the disk.</summary>
public static class CatalogFiles
{
    /// <summary>Reads all YAML files below the folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<SourceFile> Load(string folder)
    {
        var root = new DirectoryInfo(folder);
        return [.. root.EnumerateFiles("*.yaml", SearchOption.AllDirectories)
            .Select(f => new SourceFile(Path.GetRelativePath(root.FullName, f.FullName).Replace('\\', '/'), File.ReadAllText(f.FullName)))];
    }
}
