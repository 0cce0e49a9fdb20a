namespace SockConformance.Harness.Expectations;

/// <summary>Finds options by whatever people have of them: id, name, number, or what another language calls them.</summary>
public static class OptionLookup
{
    /// <summary>What a complaint about a text that finds nothing says may be asked for.</summary>
    public const string Allowed = "a name (SO_LINGER), LEVEL/NAME, a number (4102, IPPROTO_IP/13), or another language's name";

    /// <summary>What is found, in the catalog's order; the first way that finds anything decides. Case does not matter.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="text">What is looked for.</param>
    /// <param name="platform">The platform whose numbers are meant; null for those of all.</param>
    public static IReadOnlyList<FoundOption> Find(Catalog catalog, string text, string? platform = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(text);
        Func<IEnumerable<FoundOption>>[] ways =
        [
            () => catalog.Subjects.Where(s => s.Id == text).Select(s => Found(catalog, s)),
            () => catalog.Subjects.Where(s => IsCalled(s.Id, text)).Select(s => Found(catalog, s)),
            () => catalog.Names.Options.Where(o => IsCalled(o.Option, text)).Select(o => Found(catalog, o)),
            () => Numbered(catalog, text, platform, row => [row.Number]),
            () => Numbered(catalog, text, platform, row => row.Numbers.Values),
            () => catalog.Names.Called(text).Select(o => Found(catalog, o)),
        ];
        return ways.Select(way => way().ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static FoundOption Found(Catalog catalog, Subject subject) =>
        new(subject.Id, subject, catalog.Names.Find(subject.Id));

    private static FoundOption Found(Catalog catalog, OptionNames names) =>
        new(names.Option, catalog.FindOption(names.Option), names);

    /// <summary>Whether an id, or the name at its end, is that text.</summary>
    private static bool IsCalled(string id, string text)
    {
        int slash = id.IndexOf('/', StringComparison.Ordinal);
        return id.Equals(text, StringComparison.OrdinalIgnoreCase)
            || id.AsSpan(slash + 1).Equals(text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The options of a number (<c>4102</c>), or of a level and a number (<c>IPPROTO_IP/13</c>, <c>0/13</c>).</summary>
    private static IEnumerable<FoundOption> Numbered(
        Catalog catalog,
        string text,
        string? platform,
        Func<Row, IEnumerable<long>> numbersOf)
    {
        int slash = text.LastIndexOf('/');
        if (WholeNumber.Parse(text[(slash + 1)..]) is not { } number)
            return [];
        string? level = slash < 0 ? null : text[..slash];
        var platforms = catalog.Platforms.Values.Where(p => platform is null || p.Id == platform).ToList();
        return catalog.Options.Where(o => platforms.Exists(p => IsMeant(o, p))).Select(o => Found(catalog, o));

        bool IsMeant(Subject option, Platform of) =>
            option.Rows.GetValueOrDefault(of.Id) is { Absent: false } row
            && numbersOf(row).Any(n => IsSame(n, number))
            && (level is null || IsLevel(option.Level!, of, level));
    }

    private static bool IsLevel(string own, Platform platform, string level) => WholeNumber.Parse(level) is { } number
        ? platform.Levels.TryGetValue(own, out long known) && IsSame(known, number)
        : own.Equals(level, StringComparison.OrdinalIgnoreCase);

    /// <summary>A C int is meant: -129 and 0xffffff7f are one number.</summary>
    private static bool IsSame(long one, long other) => unchecked((int)one == (int)other);
}
