using System.Globalization;

namespace SockConformance.Harness.Expectations;

/// <summary>Whole numbers as people write them: decimal, which may be negative, or hexadecimal behind <c>0x</c>.</summary>
public static class WholeNumber
{
    /// <summary>The number, or null when the text is none.</summary>
    public static long? Parse(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, culture, out long hex) ? hex : null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out long number) ? number : null;
    }
}
