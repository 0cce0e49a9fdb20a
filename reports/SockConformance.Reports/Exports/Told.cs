using SockConformance.Reports.Site;

namespace SockConformance.Reports.Exports;

/// <summary>
/// What a target said, as far as it is exported: a file for programs must not grow with what a target says either.
/// </summary>
internal static class Told
{
    private const int LongestName = 200;
    private const int LongestText = 2000;

    /// <summary>A name or a title.</summary>
    public static string Name(string text) => LogText.Shorten(text, LongestName);

    /// <summary>A value, an error, a reason.</summary>
    public static string Text(string text) => LogText.Shorten(text, LongestText);
}
