using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Tool.Commands;

/// <summary>Tells people of an option or a contract.</summary>
internal static class ExplainText
{
    /// <summary>Beyond so many members a structure is told by its name alone.</summary>
    private const int ShownMembers = 8;

    /// <summary>All that is known of one.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="found">The option or contract.</param>
    /// <param name="only">The platform to tell of; null for all.</param>
    /// <param name="book">The answers of systems; null where there are no runs.</param>
    public static void Write(Catalog catalog, FoundOption found, string? only, AnswerBook? book)
    {
        if (found.Subject is { } subject)
            Write(catalog, subject, only);
        else
            Terminal.Wrapped($"{found.Id}: {WithoutFile(catalog, found.Id)}");
        if (found.Names is { } names)
            Write(catalog.Names, names);
        if (found.Subject is { } asked && book is not null)
            AnswersText.Write(book.Table(asked), book.Sheets);
    }

    /// <summary>What is known of an option that has no file: the documents that name it, where there are any.</summary>
    private static string WithoutFile(Catalog catalog, string id)
    {
        string name = id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var naming = catalog.Documents.Values.Where(d => d.Names(name)).Select(d => $"{d.Title} ({d.Id})").ToList();
        return naming.Count == 0
            ? "an option that no file of the expectations tells of yet; only its names are known"
            : $"{string.Join(" and ", naming)} names it, and no header gives it a number: no program can ask for it";
    }

    /// <summary>A line for each of several that were found.</summary>
    public static void WriteList(Catalog catalog, IReadOnlyList<FoundOption> found)
    {
        Terminal.Line($"{found.Count} options are meant; name one by its LEVEL/NAME:");
        foreach (var one in found)
            Terminal.Wrapped($"  {one.Id,-36} {Numbers(catalog, one.Subject)}", 39);
    }

    private static string Numbers(Catalog catalog, Subject? subject)
    {
        var known = catalog.Platforms.Values.Select(p => (p.Name, Row: subject?.Rows.GetValueOrDefault(p.Id)));
        return string.Join(", ", known.Where(p => p.Row is { Absent: false }).Select(p => $"{p.Name} {Number(p.Row!)}"));
    }

    private static string Number(Row row) =>
        row.Number + (row.Numbers.Count == 0 ? "" : $" ({string.Join(", ", row.Numbers.Select(n => $"{n.Key}: {n.Value}"))})");

    private static void Write(Catalog catalog, Subject subject, string? only)
    {
        var platforms = catalog.Platforms.Values.Where(p => only is null || p.Id == only).ToList();
        Terminal.Wrapped($"{subject.Id}: {subject.Summary}", 2);
        if (!subject.IsContract)
            Terminal.Wrapped(WhereItIs.Sentence(subject, platforms), 0);
        if (subject.Portability is { } advice)
            Terminal.Wrapped($"Portable code: {advice.Trim()}", 0);
        foreach (var contradiction in subject.Contradictions)
            Terminal.Wrapped($"Contradiction between {string.Join(" and ", contradiction.Between)}: {contradiction.What}", 0);
        foreach (var platform in platforms)
        {
            if (!subject.IsContract)
                WriteRow(subject, platform);
            else if (subject.Claims.Any(c => c.Platform == platform.Id))
                Terminal.Line($"\n{platform.Name}:");
            foreach (var claim in subject.Claims.Where(c => c.Platform == platform.Id && c.Shows != Shows.Access))
                Write(subject, claim);
        }
    }

    private static void WriteRow(Subject subject, Platform platform)
    {
        var row = subject.Rows.GetValueOrDefault(platform.Id);
        string of = row is null ? "" : $"number {Number(row)}, {TypeNames.InC(row, subject.Types)}";
        string on = row is { Kinds.Count: > 0 } ? $", on {string.Join(' ', row.Kinds)}" : "";
        Terminal.Wrapped($"\n{platform.Name}: " + row switch
        {
            null or { Absent: true } => "its documents do not know it",
            { AliasOf: { } option } => $"another name of {option}, {of}",
            { Meaning: RowMeaning.Message } => $"the type of a control message, no option, {of}{on}",
            { Meaning: RowMeaning.HeaderOnly } => $"named by headers only, {of}{on}",
            _ => $"{of}, get {Word(row.Get)}, set {Word(row.Set)}{on}",
        });
        bool windows = row?.Platform == HeaderStructures.Winsock;
        var types = row is null or { Absent: true } ? [] : row.Also.Prepend(row.Type);
        foreach (var type in types.Select(t => OptionType.Find(t, subject.Types, platform.Id)).OfType<OptionType>())
            if (type.Fields.Count is > 0 and <= ShownMembers)
                Terminal.Wrapped($"  {TypeNames.InC(type, windows)} {{ {string.Join(' ', TypeNames.Members(type, windows))} }}");
    }

    private static void Write(Subject subject, Claim claim)
    {
        Terminal.Wrapped($"  {claim.Name}: {claim.Says}");
        Terminal.Wrapped($"    {string.Join(", ", claim.Cited)}{Range(claim)}");
        Terminal.Wrapped(claim.Untestable is { } why
            ? $"    not tested: {why.Why}"
            : $"    cases: {string.Join(", ", subject.CasesOf(claim).Select(c => c.Name))}");
    }

    private static void Write(RuntimeNames runtimes, OptionNames names)
    {
        Terminal.Line("\nIn other languages:");
        foreach (var runtime in runtimes.Reached(names))
            Terminal.Wrapped($"  {runtime.Runtime + ":",-9} {runtime.Words}", 12);
        if (names.UsedBy is { } used)
            Terminal.Wrapped(used.Words, 0);
    }

    private static string Range(Claim claim) =>
        VersionName.Range(claim.From, claim.Until) is { Length: > 0 } range ? ", " + range : "";

    private static string Word(Support support) => support switch
    {
        Support.Supported => "promised",
        Support.Refused => "documented as refused",
        _ => "not spoken of",
    };
}
