using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Reproducing;

/// <summary>How C is spelt on a platform.</summary>
/// <param name="Platform">The platform's id.</param>
/// <param name="IsWindows">Whether it is Winsock.</param>
internal sealed record CDialect(string Platform, bool IsWindows)
{
    private static readonly string[] NotOnLinux = ["partial"];
    private static readonly string[] NotOnNetBsd = [.. NotOnLinux, "errqueue", "more", "confirm", "fastopen", "zerocopy"];
    private static readonly string[] NotOnWindows =
        ["dontwait", "nosignal", "errqueue", "more", "eor", "confirm", "fastopen", "zerocopy", "cloexec"];

    /// <summary>The platforms for which the helpers have parts.</summary>
    private static readonly string[] Platforms = ["linux", "netbsd", "winsock"];

    public static CDialect For(Platform platform) => Platforms.Contains(platform.Id)
        ? new(platform.Id, platform.Id == "winsock")
        : throw new NotReproducibleException($"no programs are written for {platform.Name}");

    public string Socket => IsWindows ? "SOCKET" : "int";

    public string Length => IsWindows ? "int" : "socklen_t";

    public string Close => IsWindows ? "closesocket" : "close";

    /// <summary>Winsock's buffers are of char.</summary>
    public string GetCast => IsWindows ? "(char *)" : "";

    public string SetCast => IsWindows ? "(const char *)" : "";

    public string Build =>
        IsWindows
            ? "x86_64-w64-mingw32-gcc -o reproduce.exe {0} -lws2_32 (or cl {0} ws2_32.lib)"
            : "cc -o reproduce {0} && ./reproduce";

    /// <summary>Headers of every program, in their order.</summary>
    public IReadOnlyList<string> Includes => IsWindows
        ? ["winsock2.h", "ws2tcpip.h", "windows.h", "stdio.h"]
        : ["netinet/in.h", "stdio.h", "sys/socket.h"];

    /// <summary>Flags that the headers may lack are no part of a program for that platform.</summary>
    public string Flag(string word)
    {
        string name = word == "cloexec" ? "MSG_CMSG_CLOEXEC" : "MSG_" + word.ToUpperInvariant();
        var (system, lacking) = Platform switch
        {
            "winsock" => ("Windows", NotOnWindows),
            "netbsd" => ("NetBSD", NotOnNetBsd),
            _ => ("Linux", NotOnLinux),
        };
        return lacking.Contains(word) ? throw new NotReproducibleException($"{system} has no {name}") : name;
    }

    public string How(string word) => (word, IsWindows) switch
    {
        ("read", true) => "SD_RECEIVE",
        ("write", true) => "SD_SEND",
        (_, true) => "SD_BOTH",
        ("read", _) => "SHUT_RD",
        ("write", _) => "SHUT_WR",
        _ => "SHUT_RDWR",
    };
}
