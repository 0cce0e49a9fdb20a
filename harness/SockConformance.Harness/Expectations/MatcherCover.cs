namespace SockConformance.Harness.Expectations;

/// <summary>Which matchers hold wherever others do.</summary>
public static class MatcherCover
{
    /// <summary>
    /// Whether whatever the other matcher holds of, this one holds of too. Says no where that cannot be told from the two alone.
    /// </summary>
    /// <param name="matcher">The wider one.</param>
    /// <param name="other">The narrower one.</param>
    /// <param name="platform">The platform, whose refusals <c>refused</c> stands for.</param>
    public static bool Covers(this Matcher matcher, Matcher other, Platform platform)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(platform);
        if (matcher == other with { Written = matcher.Written })
            return true;
        bool fails = other.Kind is MatcherKind.Fails or MatcherKind.FailsWith or MatcherKind.Refused;
        return matcher.Kind switch
        {
            MatcherKind.Any => true,
            MatcherKind.Ok => !fails && other.Kind is not (MatcherKind.Any or MatcherKind.Crash or MatcherKind.Not),
            MatcherKind.Fails => fails,
            MatcherKind.Refused => other.Kind == MatcherKind.FailsWith && platform.Refusals.Contains(other.Text),
            MatcherKind.AtLeast => Numbers(other) is { } n && n.Low >= matcher.Low,
            MatcherKind.Below => Numbers(other) is { } n && n.High < matcher.Low,
            MatcherKind.Range => Numbers(other) is { } n && n.Low >= matcher.Low && n.High <= matcher.High,
            MatcherKind.Number => Numbers(other) is { } n && n.Low == matcher.Low && n.High == matcher.Low,
            MatcherKind.Nonzero => Numbers(other) is { } n && (n.Low > 0 || n.High < 0),
            _ => false,
        };
    }

    /// <summary>The numbers that a matcher holds of, where they are one stretch.</summary>
    private static (long Low, long High)? Numbers(Matcher matcher) => matcher.Kind switch
    {
        MatcherKind.Number or MatcherKind.Duration => (matcher.Low, matcher.Low),
        MatcherKind.Range => (matcher.Low, matcher.High),
        MatcherKind.AtLeast => (matcher.Low, long.MaxValue),
        MatcherKind.Below => (long.MinValue, matcher.Low - 1),
        _ => null,
    };
}
