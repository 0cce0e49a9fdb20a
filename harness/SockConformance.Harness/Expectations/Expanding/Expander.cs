using System.Text;

namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>Makes the case instances of a platform out of a catalog: one a case and a combination of parameters.</summary>
public static class Expander
{
    /// <summary>All instances of the platform, by subject.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="platformId">The platform's id.</param>
    /// <param name="problems">Told of cases that cannot be expanded; null when lint has passed already.</param>
    public static IReadOnlyList<CaseInstance> Expand(Catalog catalog, string platformId, Problems? problems = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var expansion = new Expansion(catalog, catalog.Platforms[platformId], problems ?? new Problems());
        foreach (var subject in catalog.Subjects)
            expansion.Add(subject);
        return expansion.Instances;
    }

    /// <remarks>Thousands of instances are made of hundreds of cases: what is needed only meanwhile is made once.</remarks>
    private sealed class Expansion(Catalog catalog, Platform platform, Problems problems)
    {
        private readonly StepMaker steps = new(catalog, platform, problems);

        private readonly ExpectationMaker expectations = new(platform, problems);

        private readonly List<CaseInstance> instances = [];

        /// <summary>The values of the combination at hand, in order; and by name, with what differs by platform.</summary>
        private readonly List<KeyValuePair<string, string>> chosen = [];

        private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

        private readonly StringBuilder id = new();

        public IReadOnlyList<CaseInstance> Instances => instances;

        public void Add(Subject subject)
        {
            foreach (var definition in subject.Cases)
                if (Reach.MayRun(subject, definition, platform))
                    Combine(subject, definition, Reach.Parameters(subject, definition), subject.IsContract ? null : subject);
        }

        private void Combine(Subject subject, CaseDefinition definition, List<Parameter> parameters, Subject? option)
        {
            if (chosen.Count == parameters.Count)
            {
                if (Instantiate(subject, definition, option) is { } instance)
                    instances.Add(instance);
                return;
            }
            var parameter = parameters[chosen.Count];
            if (parameter.Options is { } filter)
            {
                foreach (var other in catalog.Options)
                    if (other.Rows.GetValueOrDefault(platform.Id) is { } row && filter.Accepts(other, row))
                        Choose(other, other.Id);
                return;
            }
            foreach (string value in Reach.Values(parameter, option, platform))
                Choose(option, value);

            void Choose(Subject? of, string value)
            {
                chosen.Add(new(parameter.Name, value));
                Combine(subject, definition, parameters, of);
                chosen.RemoveAt(chosen.Count - 1);
            }
        }

        private CaseInstance? Instantiate(Subject subject, CaseDefinition definition, Subject? option)
        {
            names.Clear();
            foreach (var value in chosen)
                names[value.Key] = value.Value;
            foreach (var let in definition.Let)
                if (let.Value.TryGetValue(platform.Id, out string? text))
                    names[let.Key] = text;
            if (steps.Instances(definition, names, subject.IsContract ? null : subject) is not { } made)
                return null;
            string caseId = IdOf(subject, definition, option);
            return new CaseInstance
            {
                Id = caseId,
                Subject = subject,
                Option = option,
                Case = definition,
                Platform = platform,
                Parameters = chosen.ToArray(),
                Steps = made,
                Sees = expectations.Sees(definition, names),
                Expected = expectations.Claims(subject, definition, caseId, names),
                Title = TitleOf(definition, option),
            };
        }

        private string IdOf(Subject subject, CaseDefinition definition, Subject? option)
        {
            id.Clear().Append(subject.Id).Append('/').Append(definition.Name);
            char separator = '/';
            foreach (var value in chosen)
            {
                id.Append(separator).Append(value.Key == "option" ? NameInId(option) : value.Value);
                separator = ',';
            }
            return id.ToString();
        }

        /// <summary>The option's name; of two levels' options that are called alike, the second one's has its level.</summary>
        private string? NameInId(Subject? option) =>
            option is null || catalog.FindOption(option.Name) == option ? option?.Name : $"{option.Level}.{option.Name}";

        /// <summary>In steps an option is its id; people read its name.</summary>
        private string TitleOf(CaseDefinition definition, Subject? option)
        {
            if (!definition.Title.Contains('$', StringComparison.Ordinal))
                return definition.Title;
            names["option"] = option?.Name ?? "";
            return Substitution.Fill(definition.Title, names, out _);
        }
    }
}
