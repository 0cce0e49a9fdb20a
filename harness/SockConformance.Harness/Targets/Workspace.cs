namespace SockConformance.Harness.Targets;

/// <summary>Where the project's data is: expectations, driver sources, targets, and the user's cache.</summary>
/// <param name="Root">The folder that holds <c>expectations/platforms.yaml</c>.</param>
/// <param name="Cache">Where drivers and prefixes that were made once are kept.</param>
public sealed record Workspace(string Root, string Cache)
{
    /// <summary>The folder of the driver's sources.</summary>
    public string DriverSources => Path.Combine(Root, "harness", "driver");

    /// <summary>The folder of expectations that is read by default.</summary>
    public string Expectations => Path.Combine(Root, "expectations");

    /// <summary>The folder of the targets that come with the project.</summary>
    public string Targets => Path.Combine(Root, "tools", "targets");

    /// <summary>The project in a folder or above it.</summary>
    /// <exception cref="InputException">It is not there.</exception>
    public static Workspace Find(string from) => FindAbove(from) ?? throw new InputException(
        $"neither '{from}' nor a folder above it holds expectations/platforms.yaml; "
        + "run this from a clone of the project, or install the program with 'dotnet tool install'");

    /// <summary>The project in a folder or above it, or nothing where it is not there.</summary>
    public static Workspace? FindAbove(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "expectations", "platforms.yaml")))
                return new Workspace(folder.FullName, CacheFolder());
        return null;
    }

    /// <summary>The user's cache: where the variable SOCKCONF_CACHE says, else where the system keeps caches.</summary>
    public static string CacheFolder()
    {
        string? set = Environment.GetEnvironmentVariable("SOCKCONF_CACHE");
        if (!string.IsNullOrEmpty(set))
            return Path.GetFullPath(set);
        string? xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string parent = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : !string.IsNullOrEmpty(xdg) ? xdg
            : Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), ".cache");
        return Path.Combine(parent, "sockconformance");
    }

    /// <summary>Makes a folder of the cache where it is not there yet.</summary>
    /// <param name="folder">The cache itself, or a folder in it.</param>
    /// <exception cref="InputException">It cannot be made; it is told how another cache is chosen.</exception>
    public static void MakeCache(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"the cache cannot be used: {e.Message.TrimEnd('.')}; SOCKCONF_CACHE names another folder for it");
        }
    }
}
