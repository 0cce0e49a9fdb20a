namespace SockConformance.Harness.Expectations;

/// <summary>Documents, or passages of one, that contradict each other.</summary>
/// <param name="Between">The sides: citations, or <c>platform.get</c>, <c>platform.claim</c>.</param>
/// <param name="What">What they disagree about.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Contradiction(IReadOnlyList<string> Between, string What, Place Where)
{
    /// <summary>The names of its sides that are claims of a platform, in the order in which they are written.</summary>
    public IReadOnlyList<string> ClaimsOf(string platform)
    {
        string prefix = platform + ".";
        var claims = Between.Where(s => !s.Contains('#', StringComparison.Ordinal));
        return [.. claims.Where(s => s.StartsWith(prefix, StringComparison.Ordinal)).Select(s => s[prefix.Length..])];
    }
}
