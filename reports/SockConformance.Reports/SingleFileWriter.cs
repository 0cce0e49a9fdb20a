using System.Text;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Site;
using SockConformance.Reports.Site.Rendering;
using SockConformance.Reports.Site.Search;

namespace SockConformance.Reports;

/// <summary>
/// Writes the site as one file, for mailing and as an artefact of continuous integration: the matrix, and of each option what
/// holds and what diverges. The evidence would make it ten times as large, and a browser shows a file as a whole.
/// </summary>
/// <remarks>
/// Each page is a section whose id is the page's path, and links between pages lead to these ids. The style alone decides
/// which section is visible, so it works without scripts. With scripts all but the first are text until somebody goes there:
/// a browser reads <c>noscript</c> as text where scripts are on, which takes it a tenth of the time.
/// </remarks>
public static class SingleFileWriter
{
    /// <summary>The name that the file has by default.</summary>
    public const string FileName = "sockconformance.html";

    /// <summary>Writes the file. The same matrix, catalog and templates always give the same bytes.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="catalog">The catalog that it was built from.</param>
    /// <param name="path">The file; its folder is made when it is not there.</param>
    /// <param name="options">How.</param>
    /// <exception cref="TemplateException">A template is missing, broken, or lacks what a single file needs.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(Matrix matrix, Catalog catalog, string path, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(path);
        var templates = options.Loaded ?? SiteTemplates.Load(options.Templates);
        var context = new ViewContext(matrix, catalog, options.Costs, brief: true);
        var pages = context.Pages;
        var links = new SingleFileLinks([.. pages.Select(p => p.Path)]);
        var first = SingleFileFrame.FromPage(Render(templates, pages[0]), links, templates);
        WholeFile.Write(path, stream =>
        {
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            using var writer = new StreamWriter(stream, utf8) { NewLine = "\n" };
            writer.Write(first.Before);
            // Pages are made on all cores and written in their order.
            InParallel.Run(() =>
            {
                var sections = pages.AsParallel().AsOrdered().Select((p, i) => Section(templates, p, links, waits: i > 0));
                foreach (string section in sections)
                    writer.Write(section);
            });
            // Data, and no script: the policy of the file has nothing to say of it.
            writer.Write($"<script type=\"application/json\" id=\"search-data\">{SearchIndex.Json(context)}</script>\n");
            writer.Write(first.After);
        });
    }

    /// <summary>Writes the page of what changed alone, as one file of its own.</summary>
    /// <param name="matrix">A matrix that has changes.</param>
    /// <param name="catalog">The catalog that it was built from.</param>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="TemplateException">A template is missing, broken, or lacks what a single file needs.</exception>
    public static void WriteChanges(Matrix matrix, Catalog catalog, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var templates = SiteTemplates.Load(null);
        var page = new ViewContext(matrix, catalog).Pages.Single(p => p.Path == ChangesPage.Path);
        string html = Render(templates, page);
        var links = new SingleFileLinks([page.Path]);
        var frame = SingleFileFrame.FromPage(html, links, templates);
        writer.Write(frame.Before);
        string main = links.Rewrite(SingleFileFrame.MainOf(html, templates), page.Path);
        writer.Write($"<section class=\"page\" id=\"{page.Path}\">{main}</section>\n");
        writer.Write(frame.After);
    }

    /// <summary>A page as a part of the file; one that waits is made by the script when somebody goes there.</summary>
    private static string Section(SiteTemplates templates, SitePage page, SingleFileLinks links, bool waits)
    {
        string main = links.Rewrite(SingleFileFrame.MainOf(Render(templates, page), templates), page.Path);
        return $"<section class=\"page\" id=\"{page.Path}\">{(waits ? $"<noscript>{main}</noscript>" : main)}</section>\n";
    }

    private static string Render(SiteTemplates templates, SitePage page)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        templates.Render(page.Template, page.View(), writer);
        return writer.ToString();
    }
}
