using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking.Code;

/// <summary>The names of all options in a language, by their last parts.</summary>
public sealed class NameIndex
{
    private readonly Dictionary<string, List<NamedOption>> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedOption>> ofRuntimes = new(StringComparer.Ordinal);

    /// <summary>Makes it.</summary>
    /// <param name="catalog">The options, and their names in other languages.</param>
    /// <param name="language">The language.</param>
    public NameIndex(Catalog catalog, SourceLanguage language)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(language);
        foreach (var option in catalog.Options)
            Add(own, NamePattern.Own(option.Name), option);
        foreach (var names in catalog.Names.Options)
            if (catalog.FindOption(names.Option) is { } option)
                foreach (string name in language.Runtimes.SelectMany(r => names.Names.GetValueOrDefault(r, [])))
                    Add(ofRuntimes, NamePattern.Read(name), option);
    }

    /// <summary>The names of a runtime that end so.</summary>
    public IReadOnlyList<NamedOption> OfRuntimes(string last) => ofRuntimes.GetValueOrDefault(last) ?? [];

    /// <summary>The options that are called so; several where levels share a name.</summary>
    public IReadOnlyList<NamedOption> Own(string name) => own.GetValueOrDefault(name) ?? [];

    private static void Add(Dictionary<string, List<NamedOption>> index, NamePattern pattern, Subject option)
    {
        if (!index.TryGetValue(pattern.Last, out var found))
            index[pattern.Last] = found = [];
        found.Add(new NamedOption(pattern, option));
    }
}
