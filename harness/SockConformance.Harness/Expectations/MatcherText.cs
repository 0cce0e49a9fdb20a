namespace SockConformance.Harness.Expectations;

/// <summary>A matcher as it is written: one text, or a list of which any may hold.</summary>
/// <param name="Alternatives">The texts.</param>
public sealed record MatcherText(IReadOnlyList<string> Alternatives)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(" or ", Alternatives);
}
