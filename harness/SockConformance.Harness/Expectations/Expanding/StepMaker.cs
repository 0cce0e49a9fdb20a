using System.Runtime.CompilerServices;

namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>Makes the steps of case instances: parameters filled in, setups written out.</summary>
internal sealed class StepMaker(Catalog catalog, Problems problems)
{
    /// <summary>A step says the same in most of the cases that are made of it; those share it, which spares the collector most of its work.</summary>
    private readonly Dictionary<Step, StepInstance[]> same = new(ReferenceEqualityComparer.Instance);

    /// <summary>The steps that parameters change, by what they say then.</summary>
    private readonly Dictionary<Step, Dictionary<string, StepInstance[]>> made = new(ReferenceEqualityComparer.Instance);

    private readonly List<StepInstance> collected = [];

    /// <summary>The steps with these values, or null, with a problem, when one of them cannot be made.</summary>
    public IReadOnlyList<StepInstance>? Of(IReadOnlyList<Step> steps, Dictionary<string, string> names)
    {
        collected.Clear();
        foreach (var step in steps)
        {
            if (Of(step, names) is not { } instances)
                return null;
            collected.AddRange(instances);
        }
        return collected.ToArray();
    }

    private StepInstance[]? Of(Step step, Dictionary<string, string> names)
    {
        if (same.TryGetValue(step, out var shared))
            return shared;
        if (!step.Text.Contains('$', StringComparison.Ordinal))
            return Make(step, StepText.OneLine(step.Text)) is { } only ? same[step] = only : null;
        if (!made.TryGetValue(step, out var byText))
            made[step] = byText = new Dictionary<string, StepInstance[]>(StringComparer.Ordinal);
        var filled = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[Substitution.Usual]);
        Substitution.Fill(ref filled, step.Text, names, out string? missing);
        bool known = byText.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(filled.Text, out var instances) && missing is null;
        string text = known ? "" : filled.Text.ToString();
        filled.Clear();
        if (missing is not null)
        {
            problems.NotAllowed(step.Where, "the parameter", "$" + missing, names.Keys.Select(k => "$" + k), "steps");
            return null;
        }
        if (!known && Make(step, StepText.OneLine(text)) is { } fresh)
            byText[text] = instances = fresh;
        return instances;
    }

    private StepInstance[]? Make(Step step, string text)
    {
        if (!text.StartsWith("use ", StringComparison.Ordinal))
            return [new StepInstance(step.Label, text, step.Where)];
        var words = text.Split(' ');
        if (words.Length != 3 || !catalog.Setups.TryGetValue(words[1], out var setup))
        {
            problems.NotAllowed(step.Where, "the setup", words.Length > 1 ? words[1] : "", catalog.Setups.Keys, "steps");
            return null;
        }
        if (!setup.StepsByKind.TryGetValue(words[2], out var texts))
        {
            problems.NotAllowed(step.Where, $"the kind for 'use {setup.Name}'", words[2], setup.StepsByKind.Keys, "steps");
            return null;
        }
        return [.. texts.Select(t => new StepInstance(null, StepText.OneLine(t.Replace("$kind", words[2], StringComparison.Ordinal)), step.Where))];
    }
}
