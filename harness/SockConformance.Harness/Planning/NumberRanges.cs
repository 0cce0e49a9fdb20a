using System.Globalization;

namespace SockConformance.Harness.Planning;

/// <summary>Numbers as a person writes them: <c>0..255,0x1000..0x10ff,65535</c>.</summary>
public static class NumberRanges
{
    /// <summary>So many numbers at most: a slip of the pen must not ask for days.</summary>
    public const int Most = 70_000;

    /// <summary>The numbers, each once, in order; null, with the reason, when the text is wrong.</summary>
    public static IReadOnlyList<long>? Parse(string text, out string why)
    {
        ArgumentNullException.ThrowIfNull(text);
        var numbers = new SortedSet<long>();
        why = "";
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            int dots = part.IndexOf("..", StringComparison.Ordinal);
            string start = dots < 0 ? part : part[..dots], end = dots < 0 ? part : part[(dots + 2)..];
            (long first, long last) = (Number(start) ?? long.MaxValue, Number(end) ?? long.MaxValue);
            if (first == long.MaxValue || last == long.MaxValue)
                why = $"'{part}' is no number and no range; write numbers and ranges such as 0..255,0x1000..0x10ff,-1";
            else if (last < first)
                why = $"'{part}' ends before it begins; write {end}..{start}";
            else if (first < int.MinValue || last > uint.MaxValue)
                why = $"'{part}' does not fit an int; allowed are {int.MinValue} to {uint.MaxValue}";
            else if (numbers.Count + last - first >= Most)
                why = $"'{text}' has more than {Most} numbers; take fewer at a time";
            if (why.Length > 0)
                return null;
            for (long n = first; n <= last; n++)
                numbers.Add(n);
        }
        return [.. numbers];
    }

    private static long? Number(string text)
    {
        bool negative = text.StartsWith('-');
        var digits = text.AsSpan(negative ? 1 : 0);
        bool hex = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        bool isNumber = long.TryParse(hex ? digits[2..] : digits, style, CultureInfo.InvariantCulture, out long n);
        return !isNumber ? null : negative ? -n : n;
    }
}
