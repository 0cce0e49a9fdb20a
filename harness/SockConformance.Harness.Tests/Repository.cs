namespace SockConformance.Harness.Tests;

/// <summary>Finds the repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution, found by walking up from the test program.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path in the repository.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SockConformance.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException(
            $"no folder above {AppContext.BaseDirectory} holds SockConformance.sln; build the tests inside the repository");
    }
}
