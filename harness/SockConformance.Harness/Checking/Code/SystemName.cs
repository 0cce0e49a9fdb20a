namespace SockConformance.Harness.Checking.Code;

/// <summary>Names of systems as programs compare with them: <c>win32</c>, <c>Linux</c>, <c>posix</c>.</summary>
internal static class SystemName
{
    /// <summary>Each name with the word that <see cref="SystemMacros"/> knows; every other name is another system's.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["linux"] = "linux",
        ["linux2"] = "linux",
        ["netbsd"] = "netbsd",
        ["win32"] = "windows",
        ["windows"] = "windows",
        ["nt"] = "windows",
        ["posix"] = "unix",
        ["unix"] = "unix",
    };

    /// <summary>Holds on the system of that name.</summary>
    public static Condition Is(string name) =>
        Words.TryGetValue(name, out string? word) ? Condition.Defined(word) : Condition.Never;

    /// <summary>Holds on systems whose name begins so: <c>sys.platform.startswith("win")</c>.</summary>
    public static Condition BeginsWith(string begin) => Any(
        Words.Where(w => w.Key.StartsWith(begin, StringComparison.OrdinalIgnoreCase)).Select(w => w.Value).Distinct()
            .Select(Condition.Defined));

    /// <summary>Holds where one of them does.</summary>
    public static Condition Any(IEnumerable<Condition> conditions) => conditions.Aggregate(Condition.Never, Condition.Or);
}
