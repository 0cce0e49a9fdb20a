using System.Collections.Concurrent;
using System.Text;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Exports;
using SockConformance.Reports.Site;
using SockConformance.Reports.Site.Rendering;
using SockConformance.Reports.Site.Search;

namespace SockConformance.Reports;

/// <summary>Writes the site: static pages that work from disk and without scripts, and load nothing from the network.</summary>
public static class SiteWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Does beforehand what needs no run: reads the templates. A user's own templates are also tried, each with a page without
    /// runs, so that a broken one is told before the run and not after it.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="options">How the site will be written.</param>
    /// <returns>The options to write with.</returns>
    /// <exception cref="TemplateException">A template is missing or broken.</exception>
    public static SiteOptions Prepare(Catalog catalog, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        var templates = SiteTemplates.Load(options.Templates);
        if (options.Templates is not null)
        {
            var context = new ViewContext(Matrix.Build(catalog, []), catalog, options.Costs ?? CostBook.Empty);
            foreach (var page in context.Pages.DistinctBy(p => p.Template))
                templates.Render(page.Template, page.View(), TextWriter.Null);
        }
        return options with { Loaded = templates };
    }

    /// <summary>Writes all pages. The same matrix, catalog and templates always give the same bytes.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="catalog">The catalog that it was built from.</param>
    /// <param name="folder">Where <c>index.html</c> goes; made when it is not there.</param>
    /// <param name="options">How.</param>
    /// <exception cref="TemplateException">A template is missing or broken.</exception>
    /// <exception cref="IOException">
    /// The folder cannot be written; each page there is whole, as it was or as it is now.
    /// </exception>
    public static void Write(Matrix matrix, Catalog catalog, string folder, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        var templates = options.Loaded ?? SiteTemplates.Load(options.Templates);
        var context = new ViewContext(matrix, catalog, options.Costs, options.AllPrograms);
        var files = Files(context, templates).ToList();
        InParallel.Run(() => Parallel.ForEach(Partitioner.Create(files, loadBalance: true), file =>
            WholeFile.Write(Path.Combine(folder, file.Path), stream =>
            {
                using var writer = new StreamWriter(stream, Utf8) { NewLine = "\n" };
                file.Write(writer);
            })));
        context.Programs.WriteAsked(folder, templates);
    }

    /// <summary>
    /// All files but the pages of programs. The exports come first: the largest of them takes as long as dozens of pages.
    /// </summary>
    private static IEnumerable<(string Path, Action<TextWriter> Write)> Files(ViewContext context, SiteTemplates templates)
    {
        var exports = DataFolder.Files(context.Matrix, context.Catalog);
        var pages = context.Pages.Select(p => (p.Path, Page(p)));
        var assets = SiteTemplates.Assets.Select(a => (a, Asset(a)));
        (string, Action<TextWriter>) index = (SearchIndex.Path, writer => writer.Write(SearchIndex.Script(context)));
        return exports.Append(index).Concat(pages).Concat(assets);

        Action<TextWriter> Page(SitePage page) => writer => templates.Render(page.Template, page.View(), writer);
        Action<TextWriter> Asset(string name) => writer => writer.Write(templates.Read(name));
    }
}
