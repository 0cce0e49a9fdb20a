namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>What a case is put to on a platform: which options, which kinds of socket.</summary>
internal static class Reach
{
    /// <summary>Whether the case has an instance on the platform: its parameters have a value there.</summary>
    public static bool Reaches(Catalog catalog, Subject subject, CaseDefinition definition, Platform platform)
    {
        if (!MayRun(subject, definition, platform))
            return false;
        var parameters = Parameters(subject, definition);
        var options = parameters.Find(p => p.Options is not null) is { Options: { } filter }
            ? catalog.Options.Where(o => o.Rows.GetValueOrDefault(platform.Id) is { } row && filter.Accepts(o, row))
            : [subject];
        return options.Any(o => parameters.TrueForAll(p => p.Options is not null || Values(p, o, platform).Any()));
    }

    /// <summary>Whether the case is meant for the platform: it is not kept from it, and its option is there.</summary>
    public static bool MayRun(Subject subject, CaseDefinition definition, Platform platform) =>
        (definition.Only.Count == 0 || definition.Only.Contains(platform.Id))
        && (subject.IsContract || IsAsked(subject.Rows.GetValueOrDefault(platform.Id)));

    /// <summary>Whether cases of the option's file are put to the platform; those of an alias are in the other name's.</summary>
    private static bool IsAsked(Row? row) => row is { Meaning: not (RowMeaning.Absent or RowMeaning.Alias) };

    /// <summary>
    /// The parameters of a case, those of its contract included. The option comes first and the kind second, because what they
    /// allow depends on it; and so ids read well.
    /// </summary>
    public static List<Parameter> Parameters(Subject subject, CaseDefinition definition) =>
        [.. subject.For.Where(p => definition.For.All(d => d.Name != p.Name)).Concat(definition.For).OrderBy(Rank)];

    /// <summary>The values of a parameter that is not the option.</summary>
    public static IEnumerable<string> Values(Parameter parameter, Subject? option, Platform platform)
    {
        if (parameter.Name != "kind")
            return parameter.Values;
        var documented = option?.Rows.GetValueOrDefault(platform.Id)?.Kinds ?? [];
        return parameter.Values is ["documented" or "all"] ? documented
            : parameter.Values is ["first"] ? documented.Take(1)
            : parameter.Values.Where(platform.Kinds.ContainsKey);
    }

    private static int Rank(Parameter parameter) => parameter.Name switch { "option" => 0, "kind" => 1, _ => 2 };
}
