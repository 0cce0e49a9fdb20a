namespace SockConformance.Tool.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The program under test, of the configuration that these tests were built with.</summary>
    public static string Sockconf { get; } = FindSockconf();

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

    private static string FindSockconf()
    {
        string output = System.IO.Path.GetRelativePath(Path("tools", "sockconf.Tests"), AppContext.BaseDirectory);
        string program = Path("tools", "sockconf", output, OperatingSystem.IsWindows() ? "sockconf.exe" : "sockconf");
        return File.Exists(program) ? program : throw new FileNotFoundException(
            $"{program} is not there; 'dotnet build tools/sockconf.Tests' builds it too, "
            + "with the output folders that the projects have by default");
    }
}
