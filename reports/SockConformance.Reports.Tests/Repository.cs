namespace SockConformance.Reports.Tests;

/// <summary>The folder of the repository, for tests of the project's own expectations.</summary>
internal static class Repository
{
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SockConformance.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new DirectoryNotFoundException("build the tests inside the repository");
        }
    }
}
