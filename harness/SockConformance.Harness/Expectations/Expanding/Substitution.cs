using System.Runtime.CompilerServices;

namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>Fills <c>$name</c> in texts.</summary>
internal static class Substitution
{
    /// <summary>Almost every text fits, filled in; a longer one is made too.</summary>
    public const int Usual = 256;

    /// <summary>
    /// The text with each <c>$name</c> replaced; <paramref name="missing"/> is the first name that has no value, else null.
    /// </summary>
    public static string Fill(string text, Dictionary<string, string> names, out string? missing)
    {
        missing = null;
        if (!text.Contains('$', StringComparison.Ordinal))
            return text;
        var filled = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[Usual]);
        Fill(ref filled, text, names, out missing);
        return filled.ToStringAndClear();
    }

    /// <summary>
    /// Fills the text in behind what is there already: for those who look a text up and seldom need it as a string.
    /// </summary>
    public static void Fill(
        ref DefaultInterpolatedStringHandler filled, string text, Dictionary<string, string> names, out string? missing)
    {
        missing = null;
        var values = names.GetAlternateLookup<ReadOnlySpan<char>>();
        int at = 0;
        for (int dollar = text.IndexOf('$', StringComparison.Ordinal); dollar >= 0; dollar = text.IndexOf('$', at))
        {
            filled.AppendFormatted(text.AsSpan(at, dollar - at));
            int end = dollar + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            var name = text.AsSpan(dollar + 1, end - dollar - 1);
            if (values.TryGetValue(name, out string? value))
                filled.AppendLiteral(value);
            else
                missing ??= name.ToString();
            at = end;
        }
        filled.AppendFormatted(text.AsSpan(at));
    }
}
