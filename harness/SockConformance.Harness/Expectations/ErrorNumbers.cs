using System.Globalization;

namespace SockConformance.Harness.Expectations;

/// <summary>The numbers of errors on each system.</summary>
/// <remarks>
/// Winsock's stand in <c>errors.yaml</c>. Those of Linux are of <c>include/uapi/asm-generic/errno.h</c> and
/// <c>errno-base.h</c>, which all architectures but alpha, mips, parisc and sparc use; those of NetBSD of <c>sys/sys/errno.h</c>.
/// </remarks>
public static class ErrorNumbers
{
    private const string Linux = "linux";
    private const string NetBsd = "netbsd";
    private const string Winsock = "winsock";

    /// <summary>Each name with its number on Linux and on NetBSD.</summary>
    private const string Posix = "EACCES 13 13, EADDRINUSE 98 48, EADDRNOTAVAIL 99 49, EAFNOSUPPORT 97 47, EAGAIN 11 35, "
        + "EALREADY 114 37, EBADF 9 9, ECONNABORTED 103 53, ECONNREFUSED 111 61, ECONNRESET 104 54, "
        + "EDESTADDRREQ 89 39, EDOM 33 33, EFAULT 14 14, EHOSTDOWN 112 64, EHOSTUNREACH 113 65, "
        + "EINPROGRESS 115 36, EINTR 4 4, EINVAL 22 22, EISCONN 106 56, EMFILE 24 24, EMSGSIZE 90 40, "
        + "ENETDOWN 100 50, ENETRESET 102 52, ENETUNREACH 101 51, ENOBUFS 105 55, ENODEV 19 19, ENOMEM 12 12, "
        + "ENOPROTOOPT 92 42, ENOTCONN 107 57, ENOTSOCK 88 38, ENOTSUP 95 86, EOPNOTSUPP 95 45, EPERM 1 1, "
        + "EPFNOSUPPORT 96 46, EPIPE 32 32, EPROTONOSUPPORT 93 43, EPROTOTYPE 91 41, ERANGE 34 34, "
        + "ESHUTDOWN 108 58, ESOCKTNOSUPPORT 94 44, ETIMEDOUT 110 60, EWOULDBLOCK 11 35";

    private static readonly Dictionary<string, (long Linux, long NetBsd)> ByName = Posix.Split(", ").Select(l => l.Split(' '))
        .ToDictionary(w => w[0], w => (Number(w[1]), Number(w[2])), StringComparer.Ordinal);

    /// <summary>The numbers of an error by platform; a platform that does not have the error is left out.</summary>
    public static IReadOnlyDictionary<string, long> Find(ErrorName error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (platform, names) in error.Names)
            if (platform == Winsock)
            {
                if (error.Number is { } number)
                    numbers[platform] = number;
            }
            else if (ByName.TryGetValue(names[0], out var found) && platform is Linux or NetBsd)
                numbers[platform] = platform == Linux ? found.Linux : found.NetBsd;
        return numbers;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
