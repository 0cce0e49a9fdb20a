namespace SockConformance.Harness.Expectations;

/// <summary>Makes the case instances of a platform out of a catalog: one a case and a combination of parameters.</summary>
public static class Expander
{
    /// <summary>All instances of the platform, by subject.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="platformId">The platform's id.</param>
    /// <param name="problems">Told of cases that cannot be expanded; null when lint has passed already.</param>
    public static IEnumerable<CaseInstance> Expand(Catalog catalog, string platformId, Problems? problems = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var platform = catalog.Platforms[platformId];
        var expansion = new Expansion(catalog, platform, problems ?? new Problems());
        return catalog.Subjects.SelectMany(expansion.Of);
    }

    private sealed class Expansion(Catalog catalog, Platform platform, Problems problems)
    {
        private readonly StepMaker steps = new(catalog, problems);

        private readonly ExpectationMaker expectations = new(platform, problems);

        public IEnumerable<CaseInstance> Of(Subject subject)
        {
            if (!subject.IsContract && subject.Rows.GetValueOrDefault(platform.Id) is null or { Absent: true })
                yield break;
            foreach (var definition in subject.Cases)
            {
                if (definition.Only.Count > 0 && !definition.Only.Contains(platform.Id))
                    continue;
                var parameters = subject.For.Where(p => definition.For.All(d => d.Name != p.Name)).Concat(definition.For).OrderBy(Rank).ToList();
                foreach (var values in Combine(parameters, 0, subject.IsContract ? null : subject, []))
                    if (Instantiate(subject, definition, values) is { } instance)
                        yield return instance;
            }
        }

        /// <summary>The option comes first and the kind second, because what they allow depends on it; and so ids read well.</summary>
        private static int Rank(Parameter parameter) => parameter.Name switch { "option" => 0, "kind" => 1, _ => 2 };

        private IEnumerable<(Subject? Option, List<KeyValuePair<string, string>> Values)> Combine(
            List<Parameter> parameters, int index, Subject? option, List<KeyValuePair<string, string>> values)
        {
            if (index == parameters.Count)
            {
                yield return (option, values);
                yield break;
            }
            foreach (var (nextOption, value) in ValuesOf(parameters[index], option))
                foreach (var rest in Combine(parameters, index + 1, nextOption, [.. values, new(parameters[index].Name, value)]))
                    yield return rest;
        }

        private IEnumerable<(Subject? Option, string Value)> ValuesOf(Parameter parameter, Subject? option)
        {
            if (parameter.Options is { } filter)
                return catalog.Options.Where(o => o.Rows.GetValueOrDefault(platform.Id) is { } row && filter.Accepts(o, row)).Select(o => ((Subject?)o, o.Id));
            IEnumerable<string> values = parameter.Values;
            if (parameter.Name == "kind")
            {
                var documented = option?.Rows.GetValueOrDefault(platform.Id)?.Kinds ?? [];
                values = parameter.Values is ["documented" or "all"] ? documented
                    : parameter.Values is ["first"] ? documented.Take(1)
                    : parameter.Values.Where(platform.Kinds.ContainsKey);
            }
            return values.Select(v => (option, v));
        }

        private CaseInstance? Instantiate(Subject subject, CaseDefinition definition, (Subject? Option, List<KeyValuePair<string, string>> Values) chosen)
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var value in chosen.Values)
                names[value.Key] = value.Value;
            foreach (var let in definition.Let)
                if (let.Value.TryGetValue(platform.Id, out string? text))
                    names[let.Key] = text;
            if (steps.Of(definition.Steps, names) is not { } instances)
                return null;
            string idOption = chosen.Option?.Name ?? "";
            string suffix = string.Join(',', chosen.Values.Select(v => v.Key == "option" ? idOption : v.Value));
            return new CaseInstance
            {
                Id = suffix.Length == 0 ? $"{subject.Id}/{definition.Name}" : $"{subject.Id}/{definition.Name}/{suffix}",
                Subject = subject,
                Option = chosen.Option,
                Case = definition,
                Platform = platform,
                Title = definition.Title.Contains('$', StringComparison.Ordinal)
                    ? Substitution.Fill(definition.Title, new Dictionary<string, string>(names) { ["option"] = idOption }, out _)
                    : definition.Title,
                Parameters = chosen.Values,
                Steps = instances,
                Expected = expectations.Of(subject, definition, names),
            };
        }
    }
}
