using SockConformance.Harness.Costs;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Browser;

/// <summary>
/// A site of a few options by the project's own expectations, answered by systems of which we know what they do: what a stranger
/// finds there can be held against it.
/// </summary>
internal static class StrangerWorld
{
    /// <summary>An option that Linux documents and the emulation lacks.</summary>
    public const string Lacking = "SO_MARK";

    /// <summary>An option that came with the later release.</summary>
    public const string New = "SO_PEEK_OFF";

    /// <summary>An option of which promises are not kept: a receive gives nothing where 1,000 bytes were to come.</summary>
    public const string Divergent = "SO_RCVBUF";

    private static readonly string[] Options =
    [
        "SOL_SOCKET/SO_REUSEADDR", "SOL_SOCKET/SO_RCVTIMEO", "IPPROTO_TCP/TCP_KEEPIDLE", "IPPROTO_IPV6/IPV6_V6ONLY",
        "SOL_SOCKET/" + Lacking, "SOL_SOCKET/" + New, "SOL_SOCKET/" + Divergent,
    ];

    /// <summary>The site, written.</summary>
    public static SiteFolder Write()
    {
        var catalog = ReadCatalog();
        var runs = Runs(catalog);
        var ratio = PairedRatio.FromRounds(
            PairedRatio.Dotnet, "get SO_RCVBUF (int)", "Socket.GetSocketOption → object",
            [1.2, 1.21, 1.22, 1.23, 1.24, 1.25], 24);
        var ratios = new RatioFile(RatioFile.Name, RatioFile.Current, "Linux 6.18", DateTimeOffset.UnixEpoch, [ratio]);
        var costs = new CostBook([], new Dictionary<string, CostRun>(), [ratios], []);
        return new SiteFolder(catalog, runs, costs: costs);
    }

    private static Catalog ReadCatalog()
    {
        var files = CatalogFiles.Load(Path.Combine(Repository.Root, "expectations"));
        bool IsWanted(SourceFile file) =>
            !file.Path.Contains('/', StringComparison.Ordinal) || Options.Any(o => file.Path == o + ".yaml");
        return CatalogReader.Read([.. files.Where(IsWanted)], out _);
    }

    private static IReadOnlyList<Run> Runs(Catalog catalog)
    {
        var emulation = Linux(catalog, "gvisor", "4.4.0", Of(Lacking, _ => TestRun.Refused));
        return
        [
            Linux(catalog, "local", "6.18.5", (_, _) => null),
            Linux(catalog, "linux@6.1", "6.1.0", Of(New, _ => TestRun.Refused)),
            Linux(catalog, "linux@6.12", "6.12.0", (_, _) => null),
            emulation with { Header = emulation.Header with { Title = "gVisor 0.0~20240729.0, speaking Linux 4.4" } },
        ];
    }

    private static Run Linux(Catalog catalog, string target, string release, Func<CaseInstance, string, string?> reply) =>
        TestRun.Replying(
            catalog,
            reply,
            target,
            hello: $"os=Linux release={release} machine=x86_64 libc=glibc-2.36 uid=0 caps=actor,ipv6,local-stream");

    /// <summary>What is answered of calls for one option.</summary>
    private static Func<CaseInstance, string, string?> Of(string option, Func<string, string?> reply) =>
        (instance, request) => instance.Subject.Name == option && TestRun.IsCall(request) ? reply(request) : null;
}
