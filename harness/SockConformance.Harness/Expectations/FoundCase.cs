namespace SockConformance.Harness.Expectations;

/// <summary>A case that somebody looked for.</summary>
/// <param name="Subject">The option or contract that it is of.</param>
/// <param name="Case">The case.</param>
/// <param name="Parameters">The values of its parameters that were named: <c>tcp4</c>; empty where none were.</param>
public sealed record FoundCase(Subject Subject, CaseDefinition Case, string Parameters)
{
    /// <summary>Its id without parameters: <c>SOL_SOCKET/SO_LINGER/blocks</c>.</summary>
    public string Id => $"{Subject.Id}/{Case.Name}";

    /// <summary>
    /// The cases of that id: <c>SOL_SOCKET/SO_LINGER/blocks/tcp4</c>, without the level or the parameters, whatever the case of
    /// its letters. Several where levels share the option's name.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="text">The id.</param>
    public static IReadOnlyList<FoundCase> Find(Catalog catalog, string text)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(text);
        return [.. catalog.Subjects.SelectMany(s => Find(s, s.Id, text).Concat(Find(s, s.Name, text)))];
    }

    private static IEnumerable<FoundCase> Find(Subject subject, string name, string text)
    {
        if (!text.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase))
            return [];
        string rest = text[(name.Length + 1)..];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        string named = slash < 0 ? rest : rest[..slash], parameters = slash < 0 ? "" : rest[(slash + 1)..];
        return subject.Cases.Where(c => c.Name.Equals(named, StringComparison.OrdinalIgnoreCase))
            .Select(c => new FoundCase(subject, c, parameters));
    }
}
