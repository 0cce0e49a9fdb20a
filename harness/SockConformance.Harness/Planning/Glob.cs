using System.IO.Enumeration;

namespace SockConformance.Harness.Planning;

/// <summary>Patterns of case ids: <c>*</c> is any text, <c>?</c> any character; a pattern may leave out what an id begins or ends with: <c>SO_LINGER</c>, <c>SO_LINGER/blocks</c>, <c>tcp4</c>.</summary>
public static class Glob
{
    /// <summary>Whether the id matches the pattern. An option's id or name alone matches all of its cases.</summary>
    public static bool Matches(string pattern, string id)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(id);
        if (FileSystemName.MatchesSimpleExpression(pattern, id, ignoreCase: false) || FileSystemName.MatchesSimpleExpression(pattern + "/*", id, ignoreCase: false))
            return true;
        int slash = pattern.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return id.Split('/').Any(part => FileSystemName.MatchesSimpleExpression(pattern, part, ignoreCase: false));
        // A pattern that begins as the id does has been tried whole; the known divergences are many such.
        return slash > 0 && !id.AsSpan().StartsWith(pattern.AsSpan(0, slash + 1))
            && (FileSystemName.MatchesSimpleExpression("*/" + pattern, id, ignoreCase: false) || FileSystemName.MatchesSimpleExpression("*/" + pattern + "/*", id, ignoreCase: false));
    }
}
