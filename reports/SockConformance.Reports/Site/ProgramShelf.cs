using System.Collections.Concurrent;
using System.Text;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Reproducing;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>The programs that pages offer, beside the pages so that these stay small: one for each case of a platform, which can be written while targets are still at work, and one for each other transcript that a page shows.</summary>
internal sealed class ProgramShelf(Catalog catalog)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ConcurrentDictionary<string, Lazy<(Plan Plan, Dictionary<string, PlannedCase> Cases)>> plans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Platform, string Id), (Reproduction C, Reproduction CSharp)> offered = new();
    private readonly ConcurrentDictionary<string, string> unwritten = new(StringComparer.Ordinal);

    /// <summary>Writes the program of each case's first instance.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void WriteFirst(string folder, IEnumerable<string> platforms, CancellationToken cancel = default)
    {
        foreach (string platform in platforms.Distinct())
        {
            var plan = PlanOf(platform).Plan;
            Directory.CreateDirectory(Path.Combine(folder, "reproduce", platform));
            foreach (var planned in plan.Cases.DistinctBy(c => (plan.Instances[c.Id].Subject, plan.Instances[c.Id].Case)))
            {
                cancel.ThrowIfCancellationRequested();
                if (!offered.ContainsKey((platform, planned.Id)))
                    Offer(plan.Instances[planned.Id], planned, (path, text) => File.WriteAllText(Path.Combine(folder, path), text, Utf8));
            }
        }
    }

    /// <summary>Writes what pages offer beside that.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void WriteRest(string folder)
    {
        foreach (string sub in unwritten.Keys.Select(p => Path.GetDirectoryName(Path.Combine(folder, p))!).Distinct())
            Directory.CreateDirectory(sub);
        Parallel.ForEach(unwritten, p => File.WriteAllText(Path.Combine(folder, p.Key), p.Value, Utf8));
        unwritten.Clear();
    }

    /// <summary>What a page says of the programs for a case; null where the case is no longer planned.</summary>
    /// <param name="instance">The case on its platform.</param>
    /// <param name="root">The way from the page to the site's top.</param>
    public ReproducerView? Of(CaseInstance instance, string root)
    {
        string platform = instance.Platform.Id;
        if (!offered.TryGetValue((platform, instance.Id), out var programs))
        {
            if (!PlanOf(platform).Cases.TryGetValue(instance.Id, out var planned))
                return null;
            programs = Offer(instance, planned, (path, text) => unwritten[path] = text);
        }
        return new ReproducerView(Commands.Reproduce(instance), Link(programs.C), programs.C.WhyNot, Link(programs.CSharp), programs.CSharp.WhyNot);

        string? Link(Reproduction program) => program.WhyNot is null ? root + PathOf(platform, program) : null;
    }

    /// <summary>Keeps what is offered without its text, of which there are many megabytes.</summary>
    private (Reproduction C, Reproduction CSharp) Offer(CaseInstance instance, PlannedCase planned, Action<string, string> keep)
    {
        return offered[(instance.Platform.Id, instance.Id)] = (Keep(Language.C), Keep(Language.CSharp));

        Reproduction Keep(Language language)
        {
            var program = Reproducer.Write(instance, planned, language);
            if (program.Text is { } text)
                keep(PathOf(instance.Platform.Id, program), text);
            return program with { Text = null };
        }
    }

    private static string PathOf(string platform, Reproduction program) => $"reproduce/{platform}/{program.FileName}";

    private (Plan Plan, Dictionary<string, PlannedCase> Cases) PlanOf(string platform) => plans.GetOrAdd(platform, p => new(() =>
    {
        var plan = Planner.Plan(catalog, p);
        return (plan, plan.Cases.ToDictionary(c => c.Id, StringComparer.Ordinal));
    })).Value;
}
