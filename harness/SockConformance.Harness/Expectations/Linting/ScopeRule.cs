namespace SockConformance.Harness.Expectations.Linting;

/// <summary>A reason for which sentences are out of scope belongs to sentences: of a section or passage that is cited whole it is
/// left over from before its claims were written.</summary>
internal static class ScopeRule
{
    private const string Name = "scope";

    public static void Check(Catalog catalog, Problems problems)
    {
        var cites = catalog.Subjects.SelectMany(s => s.Claims).SelectMany(c => c.Cited)
            .ToLookup(c => (c.Document, c.Passage));
        foreach (var document in catalog.Documents.Values)
            foreach (var section in document.Sections)
                foreach (var passages in section.Passages.Where(p => p.OutOfScope is not null).GroupBy(p => p.OutOfScope))
                    if (passages.All(p => IsClaimed(p, cites[(document.Id, p.Id)])))
                        problems.Add(
                            document.Where,
                            $"'out-of-scope' in '{section.Title}' of {document.Id} ({passages.Key}) is said of no sentence: "
                            + "claims cite all that promise something; take it out",
                            Name);
    }

    private static bool IsClaimed(DocumentPassage passage, IEnumerable<Citation> cites) =>
        Enumerable.Range(1, passage.Sentences).All(n => passage.NoPromise.Contains(n) || cites.Any(c => c.Covers(n)));
}
