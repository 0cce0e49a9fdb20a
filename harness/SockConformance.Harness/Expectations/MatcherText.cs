namespace SockConformance.Harness.Expectations;

/// <summary>A matcher as it is written: one text, or a list of which any may hold.</summary>
/// <param name="Alternatives">The texts.</param>
public sealed record MatcherText(IReadOnlyList<string> Alternatives)
{
    /// <summary>The errors that it names.</summary>
    public IEnumerable<string> Errors => Alternatives
        .Where(a => a.StartsWith(Fails, StringComparison.Ordinal))
        .Select(a => a[Fails.Length..])
        .Where(e => !e.Contains('$', StringComparison.Ordinal));

    private const string Fails = "fails ";

    /// <inheritdoc/>
    public override string ToString() => string.Join(" or ", Alternatives);
}
