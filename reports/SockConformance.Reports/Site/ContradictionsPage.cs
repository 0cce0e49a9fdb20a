using SockConformance.Harness.Expectations;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>Makes the page of what documents say against each other; there is none where they agree.</summary>
internal static class ContradictionsPage
{
    private const string Path = "contradictions.html";

    public static IEnumerable<SitePage> Pages(ViewContext context) =>
        Contradictions(context) is { Count: > 0 } ? [new(Path, "contradictions", () => View(context), "Contradictions")] : [];

    private static ContradictionsView View(ViewContext context) =>
        new(context.Page("Where documents contradict themselves", Path), Contradictions(context).Count, Contradictions(context));

    private static List<ContradictionView> Contradictions(ViewContext context) =>
    [
        .. context.Matrix.Rows.Select(r => r.Option).Concat(context.Matrix.Contracts.Select(t => t.Contract))
            .SelectMany(s => s.Contradictions.Select(c => context.Contradiction(s, c, Link(s)))),
            ];

    private static LinkView Link(Subject subject) => new(subject.Name, Anchors.Page(subject) + "#contradictions");
}
