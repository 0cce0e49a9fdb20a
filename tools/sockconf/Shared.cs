using SockConformance.Harness;
using System.CommandLine;
using SockConformance.Harness.Expectations.Kept;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool;

/// <summary>What several commands share: where the data is, and reading it.</summary>
internal static class Shared
{
    /// <summary>The option that every command has.</summary>
    public static Option<DirectoryInfo?> Expectations() => new("--expectations")
    {
        Description = "The folder of expectations. Default: the project's own.",
        HelpName = "DIR",
    };

    /// <summary>The option that chooses cases.</summary>
    public static Option<string[]> Only() => new("--only")
    {
        Description = "Only cases whose id, or a part of it, matches: "
            + "SO_LINGER, SO_LINGER/blocks, 'SO_RCV*', 'contract/*'. May be repeated.",
        HelpName = "GLOB",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The option that names the user's own targets.</summary>
    public static Option<FileInfo?> Targets() => new("--targets")
    {
        Description = $"A file of your own targets. Default: the file that {TargetList.Variable} names.",
        HelpName = "FILE",
    };

    /// <summary>
    /// Where expectations, driver and targets are: a clone of the project above the working directory, else the folder
    /// <c>data</c> that came with the program when it was installed, else the clone that the program was built in.
    /// </summary>
    /// <exception cref="InputException">None of them is there.</exception>
    public static Workspace FindWorkspace() =>
        Workspace.FindAbove(Environment.CurrentDirectory) ?? Workspace.Find(Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>The folder of expectations that is meant.</summary>
    public static string FolderOf(DirectoryInfo? folder) => folder?.FullName ?? FindWorkspace().Expectations;

    /// <summary>The files of a folder of expectations.</summary>
    /// <exception cref="InputException">There is no such folder.</exception>
    public static IReadOnlyList<SourceFile> Load(string folder) => Directory.Exists(folder)
        ? CatalogFiles.Load(folder)
        : throw new InputException(
                $"there is no folder '{folder}'; --expectations takes a folder with platforms.yaml, "
                + "documents.yaml and setups.yaml");

    /// <summary>Reads the expectations.</summary>
    /// <exception cref="InputException">They are not there or cannot be read; every problem is told.</exception>
    public static Catalog ReadCatalog(DirectoryInfo? folder)
    {
        string path = FolderOf(folder);
        var catalog = CatalogCache.Read(Load(path), Workspace.CacheFolder(), out var problems);
        if (problems.Count > 0)
            throw new InputException(problems, $"{Count(problems.Count, "problem")} in {path}; nothing was run");
        return catalog;
    }

    /// <summary><c>1 problem</c>, <c>2 problems</c>.</summary>
    public static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
