using SockConformance.Harness.Expectations;
using SockConformance.Reports.Site.Views;

namespace SockConformance.Reports.Site;

/// <summary>
/// The errata of a document in reading order. What several claims have of one sentence, for one reason, is one entry.
/// </summary>
internal sealed class ErrataEntries(Catalog catalog)
{
    private readonly Lazy<ILookup<string, IReadOnlyList<One>>> byDocument = new(() => Groups(catalog));

    /// <summary>How many entries a document has.</summary>
    public int Count(Document document) => byDocument.Value[document.Id].Count();

    /// <summary>The entries of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="seen">The systems that did what an erratum says.</param>
    public IReadOnlyList<ErrataEntryView> Views(Document document, ILookup<Erratum, string> seen)
    {
        var order = document.Sections.SelectMany(s => s.Passages).Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var platform = catalog.Platforms[document.Platform];
        return
        [
            .. byDocument.Value[document.Id]
                .OrderBy(g => order.GetValueOrDefault(g[0].Claim.Cite!.Passage)).ThenBy(g => g[0].Claim.Cite!.Sentence ?? 0)
                .ThenBy(g => g[0].Subject.Id, StringComparer.Ordinal).Select(g => View(platform, g, seen)),
        ];
    }

    private static ILookup<string, IReadOnlyList<One>> Groups(Catalog catalog) => catalog.Subjects
        .SelectMany(s => s.Claims, (s, c) => (Subject: s, Claim: c)).Where(c => c.Claim.Cite is not null)
        .SelectMany(c => c.Claim.Errata, (c, e) => new One(c.Subject, c.Claim, e))
        .GroupBy(o => (Cite: o.Claim.Cite!.ToString(), o.Erratum.Why, o.Erratum.From, o.Erratum.Until))
        .ToLookup(g => g.First().Claim.Cite!.Document, IReadOnlyList<One> (g) => [.. g]);

    private static ErrataEntryView View(Platform platform, IReadOnlyList<One> group, ILookup<Erratum, string> seen)
    {
        var (_, claim, erratum) = group[0];
        var cite = claim.Cite!;
        string says = string.Join(" ", group.Select(o => o.Claim.Says).Distinct());
        string page = DocumentPages.PathOf(cite.Document);
        var options = group.DistinctBy(o => o.Subject.Id)
            .Select(o => new LinkView(SubjectWords.Name(o.Subject), $"{Anchors.Page(o.Subject)}#{Anchors.Claim(o.Claim)}"));
        return new ErrataEntryView(
            new LinkView(ViewContext.Words(cite), $"{page}#{Anchors.Passage(cite.Passage)}"),
            [.. options],
            says,
            erratum.Fault.ToString().ToLowerInvariant(),
            erratum.Why,
            Range(platform, erratum),
            Suggestion(platform, says, erratum),
            [.. group.SelectMany(o => o.Erratum.Evidence).Distinct()],
            [.. group.SelectMany(o => seen[o.Erratum]).Distinct()]);
    }

    /// <summary>What the document could say instead, made of its sentence and of what holds.</summary>
    private static string Suggestion(Platform platform, string says, Erratum erratum)
    {
        string range = Range(platform, erratum);
        bool told = range.Length == 0 || erratum.Why.Contains(erratum.From ?? erratum.Until!, StringComparison.Ordinal);
        string holds = told ? erratum.Why : $"{range}: {erratum.Why}";
        return erratum.Fault switch
        {
            DocumentFault.Incomplete => $"Add: “{holds}”",
            DocumentFault.Outdated when erratum.From is { } from =>
                $"Say instead: “Before {Version(platform, from)}: {says} {(told ? holds : "Since then: " + erratum.Why)}”",
            _ => $"Say instead: “{holds}”",
        };
    }

    private static string Range(Platform platform, Erratum erratum)
    {
        string from = erratum.From is { } first ? $"since {Version(platform, first)} " : "";
        string until = erratum.Until is { } last ? $"until {Version(platform, last)}" : "";
        string range = (from + until).Trim();
        return range.Length == 0 ? "" : char.ToUpperInvariant(range[0]) + range[1..];
    }

    /// <summary>A version with its system's name: <c>Linux 6.4</c>, <c>Windows Vista</c>.</summary>
    private static string Version(Platform platform, string version)
    {
        string text = VersionName.Text(version);
        return char.IsAsciiLetter(text[0]) ? text : $"{SystemWords.Own(platform)} {text}";
    }

    /// <summary>An erratum of a claim.</summary>
    private sealed record One(Subject Subject, Claim Claim, Erratum Erratum);
}
