using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Tests.Site.Options;

/// <summary>
/// Options of the project's own expectations, answered by generated systems that differ: more of them, and more that do not keep
/// what is promised, than any real report has.
/// </summary>
internal static class OptionWorld
{
    private static readonly (string Id, string Hello)[] Platforms =
    [
        ("linux", "os=Linux release=6.{0}.0 machine=x86_64 libc=glibc-2.36 uid=0 caps=actor,ipv6,local-stream"),
        ("netbsd", "os=NetBSD release=10.{0} machine=amd64 libc=libc uid=0 caps=actor,ipv6,local-stream"),
        ("winsock", "os=Windows release=10.0.{0} machine=x86_64 libc=msvcrt wine=8.{0} caps=actor,ipv6"),
    ];

    /// <summary>A matrix of one option.</summary>
    /// <param name="option">Its id.</param>
    /// <param name="targets">How many systems were run, over the platforms in turn.</param>
    public static (Catalog Catalog, Matrix Matrix) Build(string option, int targets)
    {
        var files = CatalogFiles.Load(Path.Combine(Repository.Root, "expectations"));
        var catalog = CatalogReader.Read([.. files.Where(f => IsCommon(f) || f.Path == option + ".yaml")], out _);
        var runs = Enumerable.Range(0, targets).Select(t => RunOf(catalog, t)).ToList();
        return (catalog, Matrix.Build(catalog, runs));
    }

    private static Run RunOf(Catalog catalog, int target)
    {
        var (platform, hello) = Platforms[target % Platforms.Length];
        string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, hello, target);
        return TestRun.Replying(catalog, (i, request) => Reply(i, request, target), $"{platform}-{target}", platform, text);
    }

    /// <summary>Of the systems, each third one answers some cases in a way of its own.</summary>
    private static string? Reply(CaseInstance instance, string request, int target)
    {
        int way = Hash(instance.Case.Name + request.Split(' ')[0] + target / 3 % 3);
        string value = $"value={way % 5} len=4 size=4 written=4 raw=0{way % 5}000000";
        return request.Split(' ')[0] switch
        {
            "getsockopt" when way % 7 == 0 => TestRun.Refused,
            "getsockopt" => $"ok {value} via=header us={Hash(instance.Id) % 40}",
            "recv" when way % 3 == 0 => $"err EAGAIN 11 us={200_000 + (Hash(instance.Id) % 900_000)}",
            "recv" => $"ok value=1 data=61 us={Hash(instance.Id) % 900_000}",
            "bind" or "connect" when way % 5 == 0 => $"err EADDRINUSE 98 us={Hash(instance.Id) % 40}",
            _ => null,
        };
    }

    private static bool IsCommon(SourceFile file) => !file.Path.Contains('/', StringComparison.Ordinal);

    /// <summary>The same on every machine and in every process.</summary>
    private static int Hash(string text) => (int)(text.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u) % 100_003);
}
