using System.IO.Compression;
using System.Text;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Costs;
using SockConformance.Harness.Expectations.Kept;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Campaign;
using SockConformance.Harness.Tests.Costs;
using SockConformance.Harness.Tests.Runs;

namespace SockConformance.Harness.Tests.Fuzzing;

/// <summary>The readers of files, compressed or not: runs, costs, ratios, scans, what a driver wrote, what was kept.</summary>
internal static class FileReaders
{
    private static readonly string RunText = SampleRun.TextOf(SampleRun.Started());

    private static readonly string DriverText = string.Join(
        '\n',
        "ready",
        SmallRun.HelloLine,
        $"ok case={SmallRun.CaseId} hash={SmallRun.Plan.Cases.Single().Hash}",
        "ok us=3",
        "ok value=1 len=4 size=4 us=1",
        "");

    private static readonly string CostText = CostFiles.Text(CostFiles.Run);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        new("runs", [Bytes(RunText), Compressed(RunText)], b => InFile(b, ReadRun)),
        new("costs", [Bytes(CostText), Compressed(CostText)], b => InFile(b, f => CostFileReader.Read(f))),
        new("ratios", [Written(WriteRatios)], b => InFile(b, f => RatioFile.Read(f))),
        new("scans", [Written(WriteScan)], b => InFile(b, ReadScan)),
        new("driver-output", [Bytes(DriverText), Compressed(DriverText)], b => InFile(b, ReadDriverOutput)),
        new("kept", [Kept()], ReadKept),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Compressed(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(Bytes(text));
        return stream.ToArray();
    }

    private static byte[] Written(Action<string> write)
    {
        using var folder = new ScratchFolder();
        string file = Path.Combine(folder.Path, "x");
        write(file);
        return File.ReadAllBytes(file);
    }

    private static void WriteRatios(string file) =>
        RatioFileTests.Write(file, [PairedRatio.FromRounds(PairedRatio.Dotnet, "get", "LibraryImport", [1, 1.1, 1.2], 24)]);

    private static void WriteScan(string file) =>
        ScanFile.Write(file, ScanTests.Answering("tcp4", (1, 5, "set", "tcp4", "ok"), (1, 6, "get", "tcp4", "ok 4 bytes")));

    private static IEnumerable<string> InFile(byte[] bytes, Action<string> read)
    {
        using var folder = new ScratchFolder();
        string file = Path.Combine(folder.Path, "x");
        File.WriteAllBytes(file, bytes);
        read(file);
        return [];
    }

    /// <summary>What was read is written again, and judged again where it is whole.</summary>
    private static void ReadRun(string file)
    {
        var run = RunFileReader.Read(file, allowPartial: true);
        SampleRun.TextOf(run);
        Rejudge.Run(run, SmallRun.Catalog);
    }

    private static void ReadDriverOutput(string file) => DriverFile.Read(file, _ => SmallRun.Plan);

    private static void ReadScan(string file)
    {
        var scan = ScanFile.Read(file);
        ScanFile.Write(file + "2", scan);
        ScanDiff.Differences(scan, scan);
    }

    private static byte[] Kept()
    {
        var cache = RecordCache.Empty();
        CatalogReader.Read(TestCatalogs.SmallFiles, out _, cache);
        return cache.Bytes();
    }

    /// <summary>A catalog is the same with any cache.</summary>
    private static IEnumerable<string> ReadKept(byte[] bytes)
    {
        CatalogReader.Read(TestCatalogs.SmallFiles, out var problems, RecordCache.Read(bytes));
        return problems.Select(p => p.ToString());
    }
}
