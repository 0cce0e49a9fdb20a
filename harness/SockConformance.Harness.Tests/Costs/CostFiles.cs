using System.Text;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Tests.Campaign;

namespace SockConformance.Harness.Tests.Costs;

/// <summary>A small measurement and its file.</summary>
internal static class CostFiles
{
    public static CostRun Run { get; } = new(
        SmallRun.Header(),
        new CostYardsticks(Series(100, 10), Series(200, 3), Series(1000, 1)),
        [
            new CostEntry("SOL_SOCKET/SO_TEST", "get", "tcp4", Series(50, 20), Series(100, 10)),
            new CostEntry("SOL_SOCKET/SO_TEST", "set", "udp4", Series(40, 30), Series(100, 10)),
        ],
        [new CostLeftOut("SOL_SOCKET/SO_OTHER", "set", "it works once and not again and again: err ENOENT 2")]);

    public static string Text(CostRun run)
    {
        using var stream = new MemoryStream();
        CostFileWriter.Write(stream, run);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static CostSeries Series(long iterations, long perTurn) =>
        new(
            iterations,
            [.. Enumerable.Range(0, 6).Select(r => (IReadOnlyList<long>)[perTurn * iterations + r, perTurn * iterations])]);
}
