using System.Globalization;
using System.Text;

namespace SockConformance.Reports.Exports;

/// <summary>
/// Text that a target said, written into Markdown so that it can be neither markup nor a link nor the end of a table's
/// cell.
/// </summary>
internal static class Markdown
{
    /// <summary>Text in a sentence or a cell.</summary>
    public static string Text(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (Hidden(c))
                builder.Append('?');
            else if (c == '<')
                builder.Append("&lt;");
            else if (c == '&')
                builder.Append("&amp;");
            else if (@"\`*_{}[]()#!|~>".Contains(c, StringComparison.Ordinal))
                builder.Append('\\').Append(c);
            else if (c == '@' || (c == ':' && (EndsWith(text, i, "http") || EndsWith(text, i, "https"))))
                builder.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else
                builder.Append(c);
        }
        return builder.ToString();
    }

    /// <summary>A name in the type of code.</summary>
    public static string Code(string text) =>
        "`" + string.Concat(text.Select(c => Hidden(c) || c is '`' or '|' or '<' ? '?' : c)) + "`";

    private static bool EndsWith(string text, int end, string scheme) =>
        text.AsSpan(0, end).EndsWith(scheme, StringComparison.OrdinalIgnoreCase);

    private static bool Hidden(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
