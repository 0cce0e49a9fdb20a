using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Costs;

namespace SockConformance.Reports.Tests.Site;

/// <summary>A site written to a folder of its own, which is deleted afterwards.</summary>
internal sealed class SiteFolder : IDisposable
{
    public SiteFolder(Catalog catalog, IReadOnlyList<Run> runs, string? templates = null, CostBook? costs = null, bool allPrograms = false)
        : this(catalog, Matrix.Build(catalog, runs), templates, costs, allPrograms)
    {
    }

    public SiteFolder(Catalog catalog, Matrix matrix, string? templates = null, CostBook? costs = null, bool allPrograms = false)
    {
        Root = Directory.CreateTempSubdirectory("sockconf-site-").FullName;
        SiteWriter.Write(matrix, catalog, Root, new SiteOptions { Templates = templates, Costs = costs, AllPrograms = allPrograms });
    }

    public string Root { get; }

    /// <summary>All pages by path, parsed.</summary>
    public IReadOnlyDictionary<string, IHtmlDocument> Pages => field ??= Directory.EnumerateFiles(Root, "*.html", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(Root, f).Replace('\\', '/'), f => new HtmlParser().ParseDocument(File.ReadAllText(f)), StringComparer.Ordinal);

    /// <summary>All files' bytes by path, in order.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Files => [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(f => (Path.GetRelativePath(Root, f), File.ReadAllBytes(f))).OrderBy(f => f.Item1, StringComparer.Ordinal)];

    public string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
