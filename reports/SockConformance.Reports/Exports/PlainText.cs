using System.Globalization;

namespace SockConformance.Reports.Exports;

/// <summary>What a target said, as it may be printed on a terminal.</summary>
public static class PlainText
{
    /// <summary>The text, cut where it is very long, without what could move the cursor or end the line.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(Told.Text(text).Select(c => IsUnsafe(c) ? '?' : c));
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator;
}
