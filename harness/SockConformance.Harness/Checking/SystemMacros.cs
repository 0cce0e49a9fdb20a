using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking;

/// <summary>Which macros and build tags a system has, as far as its name and the catalog tell.</summary>
internal sealed class SystemMacros
{
    /// <summary>
    /// The words by which programs ask for a system, with the platforms that it is; empty for one that is none.
    /// </summary>
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["__linux__"] = ["linux"], ["__linux"] = ["linux"], ["linux"] = ["linux"], ["__LINUX__"] = ["linux"],
        ["__NetBSD__"] = ["netbsd"], ["netbsd"] = ["netbsd"], ["BSD"] = ["netbsd"],
        ["__unix__"] = ["linux", "netbsd"], ["__unix"] = ["linux", "netbsd"], ["unix"] = ["linux", "netbsd"],
        ["_WIN32"] = ["winsock"], ["WIN32"] = ["winsock"], ["__WIN32__"] = ["winsock"], ["_WINDOWS"] = ["winsock"],
        ["windows"] = ["winsock"], ["_WIN64"] = ["winsock"], ["__CYGWIN__"] = [], ["__APPLE__"] = [], ["__MACH__"] = [],
        ["darwin"] = [], ["__FreeBSD__"] = [], ["__FreeBSD_kernel__"] = [], ["freebsd"] = [], ["__OpenBSD__"] = [],
        ["openbsd"] = [], ["__DragonFly__"] = [], ["dragonfly"] = [], ["__sun"] = [], ["__sun__"] = [], ["sun"] = [],
        ["__SVR4"] = [], ["__svr4__"] = [], ["solaris"] = [], ["illumos"] = [], ["_AIX"] = [], ["aix"] = [], ["__hpux"] = [],
        ["__HAIKU__"] = [], ["__ANDROID__"] = [], ["android"] = [], ["ios"] = [], ["plan9"] = [], ["js"] = [], ["wasip1"] = [],
        ["zos"] = [], ["hurd"] = [], ["nacl"] = [],
        ["__EMSCRIPTEN__"] = [], ["__QNX__"] = [], ["__VMS"] = [], ["__GNU__"] = [], ["__MVS__"] = [], ["__bsdi__"] = [],
    };

    /// <summary>Words within a macro that only one system's configuration sets: <c>HAVE_LINUX_NETWORK</c>.</summary>
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["LINUX"] = "linux", ["NETBSD"] = "netbsd", ["BSD"] = "netbsd", ["WIN32"] = "winsock", ["WINDOWS"] = "winsock",
        ["FREEBSD"] = "", ["OPENBSD"] = "", ["DARWIN"] = "", ["MACOS"] = "", ["MACOSX"] = "", ["SOLARIS"] = "", ["AIX"] = "",
        ["HPUX"] = "", ["CYGWIN"] = "", ["ANDROID"] = "",
    };

    private readonly Catalog catalog;
    private readonly string platform;

    public SystemMacros(Catalog catalog, CheckedSystem system)
    {
        this.catalog = catalog;
        platform = system.Platform.Id;
    }

    /// <summary>
    /// Whether a macro is defined there. An option's own is where the platform knows the option: headers are as new as they
    /// like, so the version has no part in it. <c>HAVE_SO_PEERCRED</c> stands for <c>SO_PEERCRED</c>. A macro with a system's
    /// name in it may be defined there and is nowhere else.
    /// </summary>
    public bool? IsDefined(string macro)
    {
        if (Words.TryGetValue(macro, out string[]? platforms))
            return platforms.Contains(platform);
        string name = macro;
        foreach (string prefix in (string[])["HAVE_DECL_", "HAVE_", "HAS_"])
            if (macro.StartsWith(prefix, StringComparison.Ordinal))
            {
                name = macro[prefix.Length..];
                break;
            }
        if (catalog.FindOption(name)?.Rows.GetValueOrDefault(platform) is { } row)
            return !row.Absent;
        string? of = macro.Split('_').Select(p => Parts.GetValueOrDefault(p)).FirstOrDefault(p => p is not null);
        return of is null || of == platform ? null : false;
    }
}
