namespace SockConformance.Harness.Expectations;

/// <summary>Versions of platforms as people write them.</summary>
public static class VersionName
{
    /// <summary>
    /// The versions of Windows 10 by their builds, as Microsoft's page "Windows 10 release information" lists them
    /// (learn.microsoft.com/windows/release-health/release-information); each is a number 10.0 with the build behind it.
    /// </summary>
    private static readonly Dictionary<string, string> Windows10 = new(StringComparer.Ordinal)
    {
        ["10.0.10240"] = "1507",
        ["10.0.10586"] = "1511",
        ["10.0.14393"] = "1607",
        ["10.0.15063"] = "1703",
        ["10.0.16299"] = "1709",
        ["10.0.17134"] = "1803",
        ["10.0.17763"] = "1809",
        ["10.0.18362"] = "1903",
        ["10.0.18363"] = "1909",
        ["10.0.19041"] = "2004",
        ["10.0.19042"] = "20H2",
        ["10.0.19043"] = "21H1",
        ["10.0.19044"] = "21H2",
        ["10.0.19045"] = "22H2",
    };

    /// <summary>
    /// <c>Windows Vista</c> for <c>vista</c>, <c>Windows 8.1</c> for <c>win8.1</c>, <c>Windows 10 1709 (build 16299)</c> for
    /// <c>10.0.16299</c>; another number, and what has no other name, as it is.
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
            _ when Windows10.TryGetValue(version, out string? name) => $"Windows 10 {name} (build {version["10.0.".Length..]})",
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
