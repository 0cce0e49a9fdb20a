using System.Text;

namespace SockConformance.Harness.Expectations;

/// <summary>Fills <c>$name</c> in texts.</summary>
internal static class Substitution
{
    /// <summary>The text with each <c>$name</c> replaced; <paramref name="missing"/> is the first name that has no value, else null.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> names, out string? missing)
    {
        missing = null;
        int dollar = text.IndexOf('$', StringComparison.Ordinal);
        if (dollar < 0)
            return text;
        var filled = new StringBuilder();
        int at = 0;
        while (dollar >= 0)
        {
            filled.Append(text, at, dollar - at);
            int end = dollar + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            string name = text[(dollar + 1)..end];
            if (names.TryGetValue(name, out string? value))
                filled.Append(value);
            else
                missing ??= name;
            at = end;
            dollar = text.IndexOf('$', at);
        }
        return filled.Append(text, at, text.Length - at).ToString();
    }
}
