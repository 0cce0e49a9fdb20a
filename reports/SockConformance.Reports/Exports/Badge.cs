using System.Globalization;
using System.Security;

namespace SockConformance.Reports.Exports;

/// <summary>
/// A badge: two words on an SVG that needs no font but the reader's own, and says in words what its colour says.
/// </summary>
internal static class Badge
{
    private const double CharacterWidth = 6.6;
    private const int Margin = 12;

    /// <summary>The picture.</summary>
    /// <param name="label">What it is of.</param>
    /// <param name="message">What is said of it.</param>
    /// <param name="status">The status word that gives the colour.</param>
    public static string Svg(string label, string message, string status)
    {
        string left = Text(label), right = Text(message);
        int labelWidth = Width(label), messageWidth = Width(message), width = labelWidth + messageWidth;
        string size = string.Create(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"20\" viewBox=\"0 0 {width} 20\"");
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{left}: {right}">
            <title>{left}: {right}</title>
            <rect width="{labelWidth}" height="20" fill="#3d444d"/>
            <rect x="{labelWidth}" width="{messageWidth}" height="20" fill="{Colour(status)}"/>
            <g fill="#fff" font-family="system-ui,Verdana,sans-serif" font-size="11">
            {Words(Margin / 2, labelWidth, left)}
            {Words(labelWidth + (Margin / 2), messageWidth, right)}
            </g>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    private static string Words(int left, int width, string text) => string.Create(
        CultureInfo.InvariantCulture,
        $"<text x=\"{left}\" y=\"14\" textLength=\"{width - Margin}\" lengthAdjust=\"spacingAndGlyphs\">{text}</text>");

    private static int Width(string text) =>
        (int)Math.Ceiling(Math.Max(1, text.EnumerateRunes().Count()) * CharacterWidth) + Margin;

    /// <summary>Each dark enough for white words on it.</summary>
    private static string Colour(string status) => status switch
    {
        "supported" => "#1a6b34",
        "divergent" => "#a3261f",
        "unsupported" => "#7a4a00",
        _ => "#57606a",
    };

    private static string Text(string text) =>
        SecurityElement.Escape(string.Concat(text.Select(c => IsUnwritable(c) ? '?' : c)));

    /// <summary>Whether XML has no way to write a character, or a reader would not see it.</summary>
    private static bool IsUnwritable(char c) => char.IsControl(c) || char.IsSurrogate(c) || c is '\ufffe' or '\uffff'
        || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
