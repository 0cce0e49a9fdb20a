namespace SockConformance.Harness.Expectations;

/// <summary>Versions of platforms as people write them.</summary>
public static class VersionName
{
    /// <summary>
    /// <c>Windows Vista</c> for <c>vista</c>, <c>Windows 8.1</c> for <c>win8.1</c>; a number, and what has no other name, as it
    /// is.
    /// </summary>
    /// <param name="version">A version as expectations write it.</param>
    public static string Text(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version switch
        {
            "winme" => "Windows Me",
            "winxp" => "Windows XP",
            "vista" => "Windows Vista",
            _ when version.StartsWith("server", StringComparison.Ordinal) => "Windows Server " + version["server".Length..],
            _ when version.StartsWith("win", StringComparison.Ordinal) => "Windows " + version["win".Length..],
            _ => version,
        };
    }

    /// <summary><c>from Windows Vista until Windows 8</c>; empty for all versions.</summary>
    /// <param name="from">The first version, or null.</param>
    /// <param name="until">The first version that is not meant, or null.</param>
    public static string Range(string? from, string? until)
    {
        string begin = from is null ? "" : $"from {Text(from)} ";
        string end = until is null ? "" : $"until {Text(until)}";
        return (begin + end).Trim();
    }
}
