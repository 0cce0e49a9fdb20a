using System.Buffers;
using System.Globalization;
using Scriban.Runtime;

namespace SockConformance.Reports.Site.Rendering;

/// <summary>Writes text into a page so that it can neither become markup nor deceive the eye.</summary>
/// <remarks>
/// Everything that a target said passes here: markup is escaped, and what would not be seen, or would turn the order of what
/// is seen, is made visible.
/// </remarks>
internal static class PageText
{
    private static readonly IEnumerable<char> Ascii = Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c);
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Ascii.Except("<>&\"'`"), '\n']);

    /// <summary>Writes a text, escaped.</summary>
    public static void Write(string text, IScriptOutput output)
    {
        int plain = 0, first = text.AsSpan().IndexOfAnyExcept(Plain);
        for (int i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            if (Replacement(text, i, out int length) is not { } replacement)
                continue;
            output.Write(text, plain, i - plain);
            output.Write(replacement, 0, replacement.Length);
            i += length - 1;
            plain = i + 1;
        }
        output.Write(text, plain, text.Length - plain);
    }

    private static string? Replacement(string text, int at, out int length)
    {
        length = 1;
        char c = text[at];
        switch (c)
        {
            case '<': return "&lt;";
            case '>': return "&gt;";
            case '&': return "&amp;";
            case '"': return "&quot;";
            case '\'': return "&#39;";
            case '`': return "&#96;";
            case '\n': return null;
            case < ' ': return ((char)(0x2400 + c)).ToString();
            case <= '~': return null;
        }
        if (char.IsSurrogatePair(text, at))
        {
            length = 2;
            return Hidden(CharUnicodeInfo.GetUnicodeCategory(text, at)) ? Named(char.ConvertToUtf32(text, at)) : null;
        }
        return Hidden(char.GetUnicodeCategory(c)) ? Named(c) : null;
    }

    /// <summary>Marks that turn the direction, join or hide; control characters; half pairs; other separators.</summary>
    private static bool Hidden(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Named(int code) => string.Create(CultureInfo.InvariantCulture, $"[U+{code:X4}]");
}
