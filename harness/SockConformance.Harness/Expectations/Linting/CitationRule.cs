namespace SockConformance.Harness.Expectations.Linting;

/// <summary>
/// A citation leads to a passage that the document's outline has, in a document of the platform that it is cited for.
/// </summary>
internal static class CitationRule
{
    private const string Name = "citation";

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var subject in catalog.Subjects)
        {
            foreach (var claim in subject.Claims.Where(c => c.Shows != Shows.Access))
                foreach (var cite in claim.Cited)
                    CheckOne(catalog, cite, claim.Platform, problems);
            foreach (var row in subject.Rows.Values)
            {
                CheckOne(catalog, row.CiteGet, row.Platform, problems);
                if (row.CiteSet?.Where != row.CiteGet?.Where)
                    CheckOne(catalog, row.CiteSet, row.Platform, problems);
            }
        }
    }

    /// <summary>Checks a citation on its own.</summary>
    public static void CheckOne(Catalog catalog, Citation? cite, string? platform, Problems problems)
    {
        if (cite is null)
            return;
        if (!catalog.Documents.TryGetValue(cite.Document, out var document))
        {
            problems.NotAllowed(cite.Where, "the document", cite.Document, catalog.Documents.Keys, Name);
            return;
        }
        if (platform is not null && document.Platform != platform)
            problems.Add(
                cite.Where,
                $"{cite} is a document of {document.Platform}, but the claim is one of {platform}; cite a document of {platform}",
                Name);
        if (document.Find(cite.Passage) is not { } passage)
            problems.NotAllowed(
                cite.Where,
                $"the passage of {document.Id}",
                cite.Passage,
                document.Sections.SelectMany(s => s.Passages).Select(p => p.Id),
                Name);
        else if (cite.Sentence is { } sentence && (sentence < 1 || sentence > passage.Sentences))
            problems.Add(
                cite.Where, $"{cite} is sentence {sentence}; {cite.Passage} has {passage.Sentences} in documents.yaml", Name);
        else if (cite.Last is { } last && (last <= cite.Sentence || last > passage.Sentences))
            problems.Add(
                cite.Where,
                $"{cite} ends with sentence {last}; it must come after the first and be one of the {passage.Sentences} that "
                + $"{cite.Passage} has in documents.yaml",
                Name);
    }
}
