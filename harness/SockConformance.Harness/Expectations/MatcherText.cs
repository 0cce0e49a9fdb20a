namespace SockConformance.Harness.Expectations;

/// <summary>A matcher as it is written: one text, or a list of which any may hold.</summary>
/// <param name="Alternatives">The texts.</param>
public sealed record MatcherText(IReadOnlyList<string> Alternatives)
{
    /// <summary>The alternatives; of one that says <c>not</c>, what must not hold.</summary>
    private IEnumerable<string> Plain =>
        Alternatives.Select(a => a.StartsWith("not ", StringComparison.Ordinal) ? a["not ".Length..] : a);

    /// <summary>The errors that it names.</summary>
    public IEnumerable<string> Errors => After("fails ").Where(e => !e.Contains('$', StringComparison.Ordinal));

    /// <summary>The labels whose observations it looks at.</summary>
    public IEnumerable<string> Labels => After("= ").Select(l => l.Split('.')[0]);

    /// <summary>Whether it holds for every reply: <c>any</c>, or a success and every failure.</summary>
    public bool HoldsAlways => Has("any") || (Has(Matcher.OkWord) && Has(Matcher.FailsWord));

    /// <summary>Whether it holds for every success and for a failure too, so that only another failure is told by it.</summary>
    public bool TakesBothOutcomes =>
        HoldsAlways
        || (Has(Matcher.OkWord)
            && Alternatives.Any(a => a == Matcher.RefusedWord || a.StartsWith(Matcher.FailsWord, StringComparison.Ordinal)));

    /// <summary>Whether it is <c>at least</c> that number, or less.</summary>
    public bool IsAtLeast(long number) =>
        Alternatives.Any(a => Matcher.Parse(a) is { Kind: MatcherKind.AtLeast, Low: var low } && low <= number);

    /// <inheritdoc/>
    public override string ToString() => string.Join(" or ", Alternatives);

    private bool Has(string alternative) => Alternatives.Contains(alternative);

    private IEnumerable<string> After(string prefix) =>
        Plain.Where(a => a.StartsWith(prefix, StringComparison.Ordinal)).Select(a => a[prefix.Length..]);
}
