using System.Collections.Concurrent;
using System.Text;
using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Reproducing;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Site.Rendering;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>
/// The pages of programs: one for each option or contract on a platform. It has each case that diverges on one of the
/// platform's targets as a program in C, or each case in C and C#. A file for each program would cost more than all other
/// pages.
/// </summary>
/// <param name="matrix">Says what diverges.</param>
/// <param name="catalog">The catalog.</param>
/// <param name="all">Whether there are programs of each case, in both languages.</param>
internal sealed class ProgramPages(Matrix matrix, Catalog catalog, bool all)
{
    private const string Root = "../../";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ConcurrentDictionary<string, Lazy<(Plan Plan, ILookup<Subject, PlannedCase> Cases)>> plans =
        new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ProgramsView?>> pages = new(StringComparer.Ordinal);

    /// <summary>The ids of cases that diverge somewhere, by platform.</summary>
    private readonly ILookup<string, string> diverging = matrix.Columns
        .Where(c => c.Run is not null)
        .SelectMany(c => c.Run!.Cases
            .Where(r => r.Verdicts.Any(KnownDivergences.IsDivergence))
            .Select(r => (Platform: c.Platform.Id, r.Transcript.CaseId)))
        .ToLookup(d => d.Platform, d => d.CaseId, StringComparer.Ordinal);

    /// <summary>Writes the pages that others led to.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void WriteAsked(string folder, SiteTemplates templates)
    {
        var asked = pages.Where(p => p.Value is { IsValueCreated: true, Value: not null });
        InParallel.Run(() => Parallel.ForEach(asked, p => Write(folder, templates, p.Key, p.Value.Value!)));
    }

    /// <summary>What a page says of the programs for a case: where they are, or the command that writes one.</summary>
    /// <param name="instance">The case on its platform.</param>
    /// <param name="root">The way from the page to the site's top.</param>
    public ReproducerView ReproducerOf(CaseInstance instance, string root)
    {
        string page = root + PathOf(instance.Platform.Id, instance.Subject);
        var program = PageOf(instance.Platform.Id, instance.Subject)?.Cases.FirstOrDefault(c => c.Name == instance.Case.Name);
        return program is null
            ? new ReproducerView(Commands.Reproduce(instance), null, null, null, null, null)
            : new ReproducerView(
                Commands.Reproduce(instance), program.On,
                program.WhyNoC is null ? $"{page}#{program.IdC}" : null, program.WhyNoC,
                program.CSharp is null ? null : $"{page}#{program.IdCSharp}", program.WhyNoCSharp);
    }

    private static void Write(string folder, SiteTemplates templates, string path, ProgramsView page) =>
        WholeFile.Write(Path.Combine(folder, path), stream =>
        {
            using var writer = new StreamWriter(stream, Utf8) { NewLine = "\n" };
            templates.Render("programs", page, writer);
        });

    private ProgramsView? PageOf(string platform, Subject subject) =>
        pages.GetOrAdd(PathOf(platform, subject), _ => new(() => Make(catalog.Platforms[platform], subject))).Value;

    private ProgramsView? Make(Platform platform, Subject subject)
    {
        if (!all && !diverging[platform.Id].Any(id => id.StartsWith(subject.Id + "/", StringComparison.Ordinal)))
            return null;
        var (plan, cases) = plans.GetOrAdd(platform.Id, p => new(() => Planned(p))).Value;
        var first = cases[subject].DistinctBy(c => plan.Instances[c.Id].Case).ToList();
        string title = $"{subject.Name} on {platform.Name}";
        return first.Count == 0 ? null : new ProgramsView(
            new PageView("Programs: " + title, Root, [new NavView("Matrix", Root + IndexPage.Path, false)]),
            title,
            new LinkView(subject.Name, Root + Anchors.Page(subject)),
            [.. first.Select(c => Make(plan.Instances[c.Id], all))]);
    }

    /// <summary>
    /// The cases that are written as programs, by subject. Of a case that diverges for one kind of socket, all kinds: the first
    /// of them is the program.
    /// </summary>
    private (Plan Plan, ILookup<Subject, PlannedCase> Cases) Planned(string platform)
    {
        var plan = SharedPlans.For(catalog).Whole(platform);
        var known = diverging[platform].Where(plan.Instances.ContainsKey);
        var wanted = known.Select(id => plan.Instances[id].Case).ToHashSet<CaseDefinition>(ReferenceEqualityComparer.Instance);
        var cases = plan.Cases.Where(c => all || wanted.Contains(plan.Instances[c.Id].Case));
        var byReference = ReferenceEqualityComparer.Instance;
        return (plan, cases.ToLookup<PlannedCase, Subject>(c => plan.Instances[c.Id].Subject, byReference));
    }

    private static ProgramView Make(CaseInstance instance, bool both)
    {
        var c = Reproducer.Write(instance, Language.C);
        var csharp = both ? Reproducer.Write(instance, Language.CSharp) : null;
        string on = CaseId.Parse(instance.Id) is { Parameters.Length: > 0 } caseId ? caseId.Parameters : instance.Case.Name;
        string id = Anchors.Case(instance.Case.Name);
        return new ProgramView(
            id, instance.Case.Name, instance.Title, on, Commands.Reproduce(instance),
            id + ".c", c.Text, c.WhyNot, id + ".cs", csharp?.Text, csharp?.WhyNot);
    }

    private static string PathOf(string platform, Subject subject) => $"reproduce/{platform}/{subject.Id.Replace('/', '-')}.html";
}
