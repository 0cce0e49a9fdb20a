using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text;
using SockConformance.Harness;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Costs;
using SockConformance.Reports.Exports;
using SockConformance.Reports.Site;

namespace SockConformance.Reports;

/// <summary>Writes the site: static pages that work from disk, without scripts, and ask nothing of any machine.</summary>
public static class SiteWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Does beforehand what needs no run: reads and compiles the templates and makes the pages once without one. Meant for the time that a run spends waiting; a broken template is then told before the run and not after it.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="options">How the site will be written.</param>
    /// <returns>The options to write with.</returns>
    /// <exception cref="TemplateException">A template is missing or broken.</exception>
    public static SiteOptions Prepare(Catalog catalog, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Prepared is not null)
            return options;
        var templates = SiteTemplates.Load(options.Templates);
        foreach (var page in new ViewContext(Matrix.Build(catalog, []), catalog, options.Costs ?? CostBook.Empty).Pages.DistinctBy(p => p.Template))
            templates.Render(page.Template, page.View(), TextWriter.Null);
        return options with { Prepared = new SitePreparation(templates, new ProgramPages(catalog)) };
    }

    /// <summary>Writes the programs of all cases of some platforms, which need no run either.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <param name="folder">The site's folder.</param>
    /// <param name="platforms">The platforms of the runs to come.</param>
    /// <param name="cancel">Ends it in the middle.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void WritePrograms(SiteOptions prepared, string folder, IEnumerable<string> platforms, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        prepared.Prepared?.Programs.WriteAll(folder, prepared.Prepared.Templates, platforms, cancel);
    }

    /// <summary>Makes the files of a site and keeps none of them. Meant for runs that are not whole yet, in the time that they spend waiting: what is made a second time takes a fraction of the time.</summary>
    /// <param name="matrix">The matrix of what is done so far.</param>
    /// <param name="catalog">The catalog that it was built from.</param>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <param name="cancel">Ends it in the middle.</param>
    public static void Rehearse(Matrix matrix, Catalog catalog, SiteOptions prepared, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        foreach (var (_, write) in Files(new ViewContext(matrix, catalog, prepared.Costs, prepared.Prepared!.Programs), prepared.Prepared.Templates))
        {
            cancel.ThrowIfCancellationRequested();
            write(TextWriter.Null);
        }
    }

    /// <summary>Writes all pages. The same matrix, catalog and templates always give the same bytes.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="catalog">The catalog that it was built from.</param>
    /// <param name="folder">Where <c>index.html</c> goes; made when it is not there.</param>
    /// <param name="options">How.</param>
    /// <exception cref="TemplateException">A template is missing or broken.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(Matrix matrix, Catalog catalog, string folder, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        var templates = options.Prepared?.Templates ?? SiteTemplates.Load(options.Templates);
        var context = new ViewContext(matrix, catalog, options.Costs, options.Prepared?.Programs);
        var files = Files(context, templates).ToList();
        foreach (string sub in files.Select(f => Path.GetDirectoryName(Path.Combine(folder, f.Path))!).Distinct())
            Directory.CreateDirectory(sub);
        try
        {
            Parallel.ForEach(Partitioner.Create(files, loadBalance: true), file =>
            {
                using var writer = new StreamWriter(Path.Combine(folder, file.Path), append: false, Utf8) { NewLine = "\n" };
                file.Write(writer);
            });
        }
        catch (AggregateException e) when (e.InnerExceptions[0] is InputException or IOException or UnauthorizedAccessException)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
        context.Programs.WriteAsked(folder, templates);
    }

    /// <summary>All files but the pages of programs. The exports come first: the largest of them takes as long as dozens of pages.</summary>
    private static IEnumerable<(string Path, Action<TextWriter> Write)> Files(ViewContext context, SiteTemplates templates) =>
        DataFolder.Files(context.Matrix, context.Catalog)
            .Concat(context.Pages.Select(p => (p.Path, Write: new Action<TextWriter>(w => templates.Render(p.Template, p.View(), w)))))
            .Concat(SiteTemplates.Assets.Select(a => (a, Write: new Action<TextWriter>(w => w.Write(templates.Read(a))))));
}
