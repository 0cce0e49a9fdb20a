using System.Text.Json;
using SockConformance.Harness.Expectations;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Site.Search;

/// <summary>What the search of every page looks through: options, contracts, systems and errors, by all their names.</summary>
internal static class SearchIndex
{
    /// <summary>The file of the site that has it; a page loads it when somebody first searches.</summary>
    public const string Path = "search-index.js";

    /// <summary>
    /// The index as a script, which hands it to the page's own: a page from disk may load scripts and nothing else.
    /// </summary>
    public static string Script(ViewContext context) => $"sockconfSearch({Json(context)});\n";

    /// <summary>The index as JSON, in which no character ends a script.</summary>
    public static string Json(ViewContext context)
    {
        var options = context.Matrix.Rows.Select(r => Option(context.Catalog, r.Option));
        var contracts = context.Matrix.Contracts.Select(c => Contract(c.Contract));
        var entries = options.Concat(contracts).Concat(Systems(context)).Concat(ErrorsPage.Entries(context));
        List<SearchEntry> shown = context.Brief ? InBrief(context, entries) : [.. entries];
        var index = new SearchDocument(Covers(context), shown, Synonyms.Of(context.Catalog));
        return JsonSerializer.Serialize(index, SearchJson.Default.SearchDocument);
    }

    /// <summary>What a single file has, without the claims, of which it has none.</summary>
    private static List<SearchEntry> InBrief(ViewContext context, IEnumerable<SearchEntry> entries)
    {
        var pages = context.Pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        return [.. entries.Where(e => pages.Contains(e.Path.Split('#')[0])).Select(e => e with { Claims = null })];
    }

    private static SearchEntry Option(Catalog catalog, Subject option)
    {
        var names = catalog.Names.Find(option.Id);
        var known = option.Rows.Values.Where(r => !r.Absent).ToList();
        var aliases = known.Select(r => r.AliasOf).OfType<string>();
        var numbers = known.SelectMany(r => r.Numbers.Values.Append(r.Number));
        return new SearchEntry(option.Name, option.Level!, Anchors.Page(option))
        {
            Says = option.Summary,
            Names = NullIfEmpty(aliases.Concat(names?.Names.Values.SelectMany(n => n) ?? [])),
            Numbers = NullIfEmpty(numbers.SelectMany(n => new[] { $"{n}", $"0x{n:x}" })),
            Claims = Claims(option),
            Users = catalog.Names.Users(option.Id),
        };
    }

    private static SearchEntry Contract(Subject contract) => new(contract.Name, "contract", Anchors.Page(contract))
    {
        Says = contract.Summary,
        Claims = Claims(contract),
    };

    private static IEnumerable<SearchEntry> Systems(ViewContext context) =>
        context.Matrix.Columns.Where(c => c.Run is not null).Select(System);

    private static SearchEntry System(TargetColumn column) =>
        new($"{SystemWords.Name(column)}, {SystemWords.Way(column)}", "system", Anchors.Page(column)) { Names = [column.Key] };

    /// <summary>What the claims say, but for those that the planner makes of every row.</summary>
    private static List<string>? Claims(Subject subject) =>
        NullIfEmpty(subject.Claims.Where(c => c.Name is not Claim.Get and not Claim.Set).Select(c => c.Says));

    private static string Covers(ViewContext context)
    {
        string platforms = string.Join(", ", context.Matrix.Platforms.Select(p => p.Platform.Name));
        string runtimes = string.Join(", ", context.Catalog.Names.Sources.Select(s => s.Name));
        string languages = runtimes.Length == 0 ? "" : $", the names that {runtimes} have for them";
        string options = $"Covered are the {context.Matrix.Rows.Count} options of {platforms} by name, number";
        return $"{options} and what documents say of them{languages}, names of errors, and the systems that were run.";
    }

    private static List<string>? NullIfEmpty(IEnumerable<string> texts) =>
        texts.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } all ? all : null;
}
