using System.Collections.Concurrent;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Reproducing;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>The programs that pages offer: one for each transcript that a page shows, beside the pages so that these stay small.</summary>
internal sealed class ProgramShelf(Catalog catalog)
{
    private readonly ConcurrentDictionary<string, Lazy<Dictionary<string, PlannedCase>>> plans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> programs = new(StringComparer.Ordinal);

    /// <summary>The programs that were asked for, by their paths from the site's top.</summary>
    public IReadOnlyDictionary<string, string> Programs => programs;

    /// <summary>What a page says of the programs for a case; null where the case is no longer planned.</summary>
    /// <param name="instance">The case on its platform.</param>
    /// <param name="root">The way from the page to the site's top.</param>
    public ReproducerView? Of(CaseInstance instance, string root)
    {
        string platform = instance.Platform.Id;
        var plan = plans.GetOrAdd(platform, p => new(() => Planner.Plan(catalog, p).Cases.ToDictionary(c => c.Id, StringComparer.Ordinal)));
        if (!plan.Value.TryGetValue(instance.Id, out var planned))
            return null;
        var inC = Reproducer.Write(instance, planned, Language.C);
        var inCSharp = Reproducer.Write(instance, planned, Language.CSharp);
        return new ReproducerView(Commands.Reproduce(instance), Shelve(inC, platform, root), inC.WhyNot, Shelve(inCSharp, platform, root), inCSharp.WhyNot);
    }

    private string? Shelve(Reproduction program, string platform, string root)
    {
        if (program.Text is null)
            return null;
        string path = $"reproduce/{platform}/{program.FileName}";
        programs[path] = program.Text;
        return root + path;
    }
}
