using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking;

/// <summary>Which macros and build tags a system has, as far as its name and the catalog tell.</summary>
internal sealed class SystemMacros
{
    private const string Linux = "linux";
    private const string NetBsd = "netbsd";
    private const string Winsock = "winsock";

    /// <summary>Words by which programs ask for a system that is none of the platforms.</summary>
    private const string Others = "__CYGWIN__ __APPLE__ __MACH__ darwin __FreeBSD__ __FreeBSD_kernel__ freebsd __OpenBSD__ "
        + "openbsd __DragonFly__ dragonfly __sun __sun__ sun __SVR4 __svr4__ solaris illumos _AIX aix __hpux __HAIKU__ "
        + "__ANDROID__ android ios plan9 js wasip1 zos hurd nacl __EMSCRIPTEN__ __QNX__ __VMS __GNU__ __MVS__ __bsdi__";

    /// <summary>
    /// The words by which programs ask for a system, with the platforms that it is; empty for one that is none.
    /// </summary>
    private static readonly Dictionary<string, string[]> Words = Table(
        ("__linux__ __linux linux", [Linux]),
        ("__NetBSD__ netbsd BSD", [NetBsd]),
        ("__unix__ __unix unix", [Linux, NetBsd]),
        ("_WIN32 WIN32 __WIN32__ _WINDOWS windows _WIN64", [Winsock]),
        (Others, []));

    /// <summary>Words within a macro that only one system's configuration sets: <c>HAVE_LINUX_NETWORK</c>.</summary>
    private static readonly Dictionary<string, string[]> Parts = Table(
        ("LINUX", [Linux]),
        ("NETBSD BSD", [NetBsd]),
        ("WIN32 WINDOWS", [Winsock]),
        ("FREEBSD OPENBSD DARWIN MACOS MACOSX SOLARIS AIX HPUX CYGWIN ANDROID", []));

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
        string[]? of = macro.Split('_').Select(p => Parts.GetValueOrDefault(p)).FirstOrDefault(p => p is not null);
        return of is null || of.Contains(platform) ? null : false;
    }

    private static Dictionary<string, string[]> Table(params (string Words, string[] Platforms)[] lines) =>
        lines.SelectMany(l => l.Words.Split(' ').Select(w => (Word: w, l.Platforms)))
            .ToDictionary(w => w.Word, w => w.Platforms, StringComparer.Ordinal);
}
