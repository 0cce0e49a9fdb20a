using System.Text;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Checking;
using SockConformance.Harness.Checking.Code;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Targets;
using SockConformance.Harness.Tests.Checking;

namespace SockConformance.Harness.Tests.Fuzzing;

/// <summary>The readers of texts: expectations, targets, sources, replies.</summary>
internal static class TextReaders
{
    private static readonly string[] Catalogs = ["SOL_SOCKET/SO_TEST.yaml", "documents.yaml", "platforms.yaml", "setups.yaml"];

    private static readonly string[] Others =
        ["SOL_SOCKET/SO_DOUBLED.yaml", "known/gvisor.yaml", "names.yaml", "SOL_SOCKET/SO_NEWER.yaml"];

    private static readonly string[] Replies =
        ["ok value=1 len=4 us=7", "ok protocol=1 os=Linux tick_us=1 caps=a,b", "err EINVAL 22 us=1", "ok value=a%20b\nhang 7"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        .. Catalogs.Select(f => new FuzzedReader(NameFor(f), [Text(TestCatalogs.SmallFiles, f)], t => Planned(Small(f, t)))),
        .. Others.Select(f => new FuzzedReader(NameFor(f), [Text(CheckedCatalog.Files, f)], t => Checked(f, t))),
        new FuzzedReader("target", TargetFiles(), Target),
        new FuzzedReader("releases", [File.ReadAllBytes(Repository.Path("tools", "targets", "releases.txt"))], Releases),
        new FuzzedReader("sources", Sources(), Source),
        new FuzzedReader("systems", [Bytes("linux >= 5.10, netbsd 10, gvisor@2024"), Bytes("windows 10,wine")], Systems),
        new FuzzedReader("replies", [.. Replies.Select(Bytes)], Replied),
    ];

    private static string NameFor(string file) => file.Replace('/', '-').Replace(".yaml", "", StringComparison.Ordinal);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Text(IEnumerable<SourceFile> files, string path) => Bytes(files.Single(f => f.Path == path).Text);

    private static IReadOnlyList<SourceFile> Small(string file, byte[] bytes) =>
        TestCatalogs.Small(new SourceFile(file, Encoding.UTF8.GetString(bytes)));

    private static IReadOnlyList<string> Checked(string file, byte[] bytes)
    {
        var changed = new SourceFile(file, Encoding.UTF8.GetString(bytes));
        return TestCatalogs.ProblemsOf([.. CheckedCatalog.Files.Where(f => f.Path != file), changed]);
    }

    /// <summary>Read, looked at as lint does, and planned for each platform.</summary>
    private static IEnumerable<string> Planned(IReadOnlyList<SourceFile> files) =>
        CatalogCheck.Read(files).Problems.Select(p => p.ToString());

    private static IReadOnlyList<byte[]> TargetFiles()
    {
        string folder = Repository.Path("tools", "targets");
        var files = Directory.EnumerateFiles(folder, "target.yaml", SearchOption.AllDirectories);
        return [.. files.Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    private static IEnumerable<string> Target(byte[] bytes)
    {
        var problems = new Problems();
        // Of the recorded target the file has to be there.
        string file = Repository.Path("tools", "targets", "netbsd-10.99", "target.yaml");
        TargetReader.Read(file, Encoding.UTF8.GetString(bytes), problems);
        return problems.All.Select(p => p.ToString());
    }

    private static IEnumerable<string> Releases(byte[] bytes)
    {
        var problems = new Problems();
        ReleaseTable.Read("releases.txt", Encoding.UTF8.GetString(bytes), problems);
        return problems.All.Select(p => p.ToString());
    }

    /// <summary>The file's name, whose ending tells the language, is the first line.</summary>
    private static IReadOnlyList<byte[]> Sources() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "TestData", "sources")).Order().Select(NamedSource)];

    /// <summary>What is C# ends in an underscore on the disk, so that it is no part of these tests.</summary>
    private static byte[] NamedSource(string file) => Bytes($"{Path.GetFileName(file).TrimEnd('_')}\n{File.ReadAllText(file)}");

    private static IEnumerable<string> Source(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        string name = end < 0 ? "" : text[..end];
        if (SourceLanguage.Find(name) is not null)
            CheckedCatalog.Check(name, text[(end + 1)..], "linux, netbsd 10, gvisor");
        return [];
    }

    private static IEnumerable<string> Systems(byte[] bytes)
    {
        SystemsReader.Read(Encoding.UTF8.GetString(bytes), CheckedCatalog.Catalog, CheckedCatalog.Targets);
        return [];
    }

    private static IEnumerable<string> Replied(byte[] bytes)
    {
        foreach (string line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            var reply = Reply.Parse(line);
            _ = Hello.Read(reply, out _);
            _ = Escape.Decode(reply["value"] ?? "");
        }
        return [];
    }
}
