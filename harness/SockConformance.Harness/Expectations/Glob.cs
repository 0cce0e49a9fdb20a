using System.IO.Enumeration;

namespace SockConformance.Harness.Expectations;

/// <summary>
/// Patterns of case ids: <c>*</c> is any text, <c>?</c> any character; a pattern may leave out what an id begins or ends with:
/// <c>SO_LINGER</c>, <c>SO_LINGER/blocks</c>, <c>tcp4</c>.
/// </summary>
public static class Glob
{
    /// <summary>Whether the id matches the pattern. An option's id or name alone matches all of its cases.</summary>
    public static bool Matches(string pattern, string id)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(id);
        if (!pattern.Contains('/', StringComparison.Ordinal))
            return Fits(pattern, id) || CaseId.Parse(id).Parts.Any(part => IsLike(pattern, part));
        // Each of thousands of cases is held against each of hundreds of known divergences: most are told apart by what the
        // pattern begins with.
        int wild = pattern.AsSpan().IndexOfAny('*', '?');
        var begins = wild < 0 ? pattern.AsSpan() : pattern.AsSpan(0, wild);
        if (!id.AsSpan().Contains(begins, StringComparison.Ordinal))
            return false;
        return Fits(pattern, id) || (pattern[0] != '/' && Fits("*/" + pattern, id));
    }

    private static bool Fits(string pattern, string id) => IsLike(pattern, id) || IsLike(pattern + "/*", id);

    private static bool IsLike(string pattern, string text) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
