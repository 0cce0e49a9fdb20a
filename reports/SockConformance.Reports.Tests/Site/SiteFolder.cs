using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Costs;

namespace SockConformance.Reports.Tests.Site;

/// <summary>A site written to a folder of its own, which is deleted afterwards.</summary>
internal sealed class SiteFolder : IDisposable
{
    public SiteFolder(
        Catalog catalog, IReadOnlyList<Run> runs, string? templates = null, CostBook? costs = null, bool allPrograms = false)
        : this(catalog, Matrix.Build(catalog, runs), templates, costs, allPrograms)
    {
    }

    public SiteFolder(Catalog catalog, Matrix matrix, string? templates = null, CostBook? costs = null, bool allPrograms = false)
    {
        Root = Directory.CreateTempSubdirectory("sockconf-site-").FullName;
        var options = new SiteOptions { Templates = templates, Costs = costs, AllPrograms = allPrograms };
        SiteWriter.Write(matrix, catalog, Root, options);
    }

    public string Root { get; }

    /// <summary>All pages by path, parsed.</summary>
    public IReadOnlyDictionary<string, IHtmlDocument> Pages => field ??= Paths
        .Where(p => p.EndsWith(".html", StringComparison.Ordinal))
        .ToDictionary(p => p.Replace('\\', '/'), p => new HtmlParser().ParseDocument(Text(p)), StringComparer.Ordinal);

    /// <summary>All files' bytes by path, in order.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Files =>
        [.. Paths.Order(StringComparer.Ordinal).Select(p => (p, File.ReadAllBytes(Path.Combine(Root, p))))];

    private IEnumerable<string> Paths =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f));

    public string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
