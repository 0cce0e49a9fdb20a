using System.Runtime.CompilerServices;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>Makes the steps of case instances: parameters filled in, setups written out, what they ask for read.</summary>
internal sealed class StepMaker(Catalog catalog, Platform platform, Problems problems)
{
    private readonly RequestReader requests = new(catalog, platform, problems);

    /// <summary>
    /// A step says the same in most of the cases that are made of it; those share it, which spares the collector most of its
    /// work.
    /// </summary>
    private readonly Dictionary<Step, StepInstance[]> same = new(ReferenceEqualityComparer.Instance);

    /// <summary>The steps that parameters change, by what they say then.</summary>
    private readonly Dictionary<Step, Dictionary<string, StepInstance[]>> made = new(ReferenceEqualityComparer.Instance);

    private readonly List<StepInstance> collected = [];

    /// <summary>The steps with these values, or null, with a problem, when one of them cannot be made.</summary>
    /// <param name="definition">The case as it is written.</param>
    /// <param name="names">What stands for each parameter.</param>
    /// <param name="option">The option of the file that they stand in; null in a contract.</param>
    public IReadOnlyList<StepInstance>? Instances(CaseDefinition definition, Dictionary<string, string> names, Subject? option)
    {
        collected.Clear();
        foreach (var step in definition.Steps)
        {
            if (Instances(step, definition, names, option) is not { } instances)
                return null;
            collected.AddRange(instances);
        }
        return collected.ToArray();
    }

    private StepInstance[]? Instances(
        Step step, CaseDefinition definition, Dictionary<string, string> names, Subject? option)
    {
        if (same.TryGetValue(step, out var shared))
            return shared;
        if (!step.Text.Contains('$', StringComparison.Ordinal))
            return Make(step, StepText.OneLine(step.Text), option) is { } only ? same[step] = only : null;
        if (!made.TryGetValue(step, out var byText))
            made[step] = byText = new Dictionary<string, StepInstance[]>(StringComparer.Ordinal);
        var filled = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[Substitution.Usual]);
        Substitution.Fill(ref filled, step.Text, names, out string? missing);
        bool known =
            byText.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(filled.Text, out var instances) && missing is null;
        string text = known ? "" : filled.Text.ToString();
        filled.Clear();
        if (missing is not null)
        {
            Complain(step, missing, definition, names);
            return null;
        }
        if (!known && Make(step, StepText.OneLine(text), option) is { } fresh)
            byText[text] = instances = fresh;
        return instances;
    }

    private void Complain(Step step, string missing, CaseDefinition definition, Dictionary<string, string> names)
    {
        if (definition.Let.ContainsKey(missing))
        {
            const string Advice = "write one under 'let', or add 'only:' to the case";
            problems.Add(step.Where, $"'${missing}' has no value on {platform.Id}; {Advice}", "steps");
        }
        else
            problems.NotAllowed(step.Where, "the parameter", "$" + missing, names.Keys.Select(k => "$" + k), "steps");
    }

    private StepInstance[]? Make(Step step, string text, Subject? option)
    {
        if (text != "use" && !text.StartsWith("use ", StringComparison.Ordinal))
            return Make(step.Label, text, step.Where, option) is { } one ? [one] : null;
        var words = text.Split(' ');
        if (words.Length != 3)
        {
            const string Written = "it is written 'use SETUP KIND', as in 'use connected $kind'";
            problems.Add(step.Where, $"'{text}' is no request; {Written}", "steps");
            return null;
        }
        if (!catalog.Setups.TryGetValue(words[1], out var setup))
        {
            problems.NotAllowed(step.Where, "the setup", words[1], catalog.Setups.Keys, "steps");
            return null;
        }
        if (!setup.StepsByKind.TryGetValue(words[2], out var texts))
        {
            problems.NotAllowed(step.Where, $"the kind for 'use {setup.Name}'", words[2], setup.StepsByKind.Keys, "steps");
            return null;
        }
        var written = texts.Select(t => StepText.OneLine(t.Replace("$kind", words[2], StringComparison.Ordinal)));
        var steps = written.Select(t => Make(null, t, step.Where, option)).ToList();
        return steps.Contains(null) ? null : [.. steps.OfType<StepInstance>()];
    }

    private StepInstance? Make(string? label, string text, Place where, Subject? option) =>
        requests.Read(text, where, option) is { } request ? new StepInstance(label, text, where, request) : null;
}
