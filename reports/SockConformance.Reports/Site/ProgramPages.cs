using System.Collections.Concurrent;
using System.Text;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Reproducing;
using SockConformance.Reports.Site.Rendering;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>The pages of programs: one for each option or contract on a platform, with each case as a program. They hang on no run, so they can be written while targets are still at work; a file for each program would cost more than all other pages.</summary>
internal sealed class ProgramPages(Catalog catalog)
{
    private const string Root = "../../";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ConcurrentDictionary<string, Lazy<(Plan Plan, ILookup<Subject, PlannedCase> Cases)>> plans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ProgramsView?>> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> written = new(StringComparer.Ordinal);

    /// <summary>Writes all pages of some platforms.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void WriteAll(string folder, SiteTemplates templates, IEnumerable<string> platforms, CancellationToken cancel)
    {
        foreach (string platform in platforms.Distinct())
            foreach (var subject in catalog.Subjects)
            {
                cancel.ThrowIfCancellationRequested();
                if (PageOf(platform, subject) is { } page)
                    Write(folder, templates, PathOf(platform, subject), page);
            }
    }

    /// <summary>Writes the pages that others led to and that are not written yet.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void WriteAsked(string folder, SiteTemplates templates)
    {
        var asked = pages.Where(p => p.Value is { IsValueCreated: true, Value: not null });
        InParallel.Run(() => Parallel.ForEach(asked, p => Write(folder, templates, p.Key, p.Value.Value!)));
    }

    /// <summary>What a page says of the programs for a case; null where the case is no longer planned.</summary>
    /// <param name="instance">The case on its platform.</param>
    /// <param name="root">The way from the page to the site's top.</param>
    public ReproducerView? Of(CaseInstance instance, string root)
    {
        string page = root + PathOf(instance.Platform.Id, instance.Subject);
        return PageOf(instance.Platform.Id, instance.Subject)?.Cases.FirstOrDefault(c => c.Name == instance.Case.Name) is { } program
            ? new ReproducerView(
                Commands.Reproduce(instance), program.On,
                program.WhyNoC is null ? $"{page}#{program.IdC}" : null, program.WhyNoC,
                program.WhyNoCSharp is null ? $"{page}#{program.IdCSharp}" : null, program.WhyNoCSharp)
            : null;
    }

    private void Write(string folder, SiteTemplates templates, string path, ProgramsView page)
    {
        if (!written.TryAdd(path, true))
            return;
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var writer = new StreamWriter(file, append: false, Utf8) { NewLine = "\n" })
            templates.Render("programs", page, writer);
        // The texts are many megabytes; what leads to them is still needed.
        pages[path] = new(page with { Cases = [.. page.Cases.Select(c => c with { C = null, CSharp = null })] });
    }

    private ProgramsView? PageOf(string platform, Subject subject) =>
        pages.GetOrAdd(PathOf(platform, subject), _ => new(() => Make(catalog.Platforms[platform], subject))).Value;

    private ProgramsView? Make(Platform platform, Subject subject)
    {
        var (plan, cases) = plans.GetOrAdd(platform.Id, p => new(() => Planned(p))).Value;
        var first = cases[subject].DistinctBy(c => plan.Instances[c.Id].Case).ToList();
        string title = $"{subject.Name} on {platform.Name}";
        return first.Count == 0 ? null : new ProgramsView(
            new PageView("Programs: " + title, Root, [new NavView("Matrix", Root + IndexPage.Path, false)]),
            title,
            new LinkView(subject.Name, Root + Anchors.Page(subject)),
            [.. first.Select(c => Make(plan.Instances[c.Id], c))]);
    }

    private (Plan Plan, ILookup<Subject, PlannedCase> Cases) Planned(string platform)
    {
        var plan = Planner.Plan(catalog, platform);
        return (plan, plan.Cases.ToLookup<PlannedCase, Subject>(c => plan.Instances[c.Id].Subject, ReferenceEqualityComparer.Instance));
    }

    private static ProgramView Make(CaseInstance instance, PlannedCase planned)
    {
        var c = Reproducer.Write(instance, planned, Language.C);
        var csharp = Reproducer.Write(instance, planned, Language.CSharp);
        string id = Anchors.Case(instance.Case.Name);
        return new ProgramView(
            id, instance.Case.Name, instance.Title, instance.Id[(instance.Id.LastIndexOf('/') + 1)..], Commands.Reproduce(instance),
            id + ".c", c.Text, c.WhyNot, id + ".cs", csharp.Text, csharp.WhyNot);
    }

    private static string PathOf(string platform, Subject subject) => $"reproduce/{platform}/{subject.Id.Replace('/', '-')}.html";
}
