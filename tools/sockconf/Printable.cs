using System.Globalization;
using System.Runtime.CompilerServices;
using Spectre.Console;

namespace SockConformance.Tool;

/// <summary>What targets and files say, as it may go to a terminal: a sign in place of what a terminal would obey.</summary>
internal static class Printable
{
    /// <summary>The text without controls, but for ends of lines and tabs, and without marks that turn its direction.</summary>
    public static string Text(string text) =>
        text.Where((c, i) => IsObeyed(c) && !EndsLine(text, i)).Any()
            ? string.Concat(text.Select((c, i) => IsObeyed(c) && !EndsLine(text, i) ? '?' : c))
            : text;

    /// <summary>Writes a line with markup, whose values are data and never obeyed.</summary>
    public static void Say(this IAnsiConsole console, FormattableString text) =>
        console.MarkupLineInterpolated(FormattableStringFactory.Create(text.Format, [.. text.GetArguments().Select(Clean)]));

    private static object? Clean(object? value) => value is null or IFormattable ? value : Text(value.ToString() ?? "");

    private static bool IsObeyed(char c) => c is not ('\n' or '\t')
        && (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator);

    private static bool EndsLine(string text, int at) => text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
}
