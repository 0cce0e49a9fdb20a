namespace SockConformance.Harness.Runs;

/// <summary>The names of targets that have releases: <c>linux@6.1</c>.</summary>
public static class TargetName
{
    /// <summary>
    /// The character between a target's name and its release. It is safe in file names on all systems and in addresses of
    /// pages.
    /// </summary>
    public const char Mark = '@';

    /// <summary>The name of a release of a target.</summary>
    public static string Join(string target, string release) => target + Mark + release;

    /// <summary>The name without its release, which is the whole name where it has none.</summary>
    public static string WithoutRelease(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split(Mark)[0];
    }

    /// <summary>The release that a name has: <c>6.1</c>; null where it has none.</summary>
    public static string? Release(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int mark = name.IndexOf(Mark, StringComparison.Ordinal);
        return mark < 0 ? null : name[(mark + 1)..];
    }

    /// <summary>A text as it can stand in a target's name, and so in the name of a file.</summary>
    public static string Safe(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-'));
}
