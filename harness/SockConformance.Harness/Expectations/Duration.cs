using System.Globalization;

namespace SockConformance.Harness.Expectations;

/// <summary>Times as they are written in expectations: <c>300ms</c>, <c>2s</c>.</summary>
public static class Duration
{
    /// <summary>The milliseconds, or null when the text is no time, or one that they do not fit.</summary>
    public static long? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.EndsWith("ms", StringComparison.Ordinal))
            return Number(text.AsSpan(0, text.Length - 2));
        return text.EndsWith('s') && Number(text.AsSpan(0, text.Length - 1)) is { } seconds and <= long.MaxValue / 1000
            ? seconds * 1000
            : null;
    }

    private static long? Number(ReadOnlySpan<char> digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n : null;
}
