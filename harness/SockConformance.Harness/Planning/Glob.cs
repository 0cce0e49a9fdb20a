using System.IO.Enumeration;

namespace SockConformance.Harness.Planning;

/// <summary>Patterns of case ids: <c>*</c> is any text, <c>?</c> any character; a pattern without <c>/</c> is looked for anywhere in the id.</summary>
public static class Glob
{
    /// <summary>Whether the id matches the pattern. An option's id or name alone matches all of its cases.</summary>
    public static bool Matches(string pattern, string id)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(id);
        if (FileSystemName.MatchesSimpleExpression(pattern, id, ignoreCase: false) || FileSystemName.MatchesSimpleExpression(pattern + "/*", id, ignoreCase: false))
            return true;
        return !pattern.Contains('/', StringComparison.Ordinal)
            && id.Split('/').Any(part => FileSystemName.MatchesSimpleExpression(pattern, part, ignoreCase: false));
    }
}
