namespace SockConformance.Reports.Site.Search;

/// <summary>What the search's file has.</summary>
/// <param name="Covers">What is looked through, for when nothing is found.</param>
/// <param name="Entries">What can be found.</param>
/// <param name="Synonyms">What people call options, and the options that are meant, the likeliest first.</param>
internal sealed record SearchDocument(
    string Covers, List<SearchEntry> Entries, IReadOnlyDictionary<string, string[]> Synonyms);
