using System.Globalization;

namespace SockConformance.Harness.Judging;

/// <summary>Orders versions by their leading dotted numbers: <c>6.1.0-18-amd64</c> is 6.1.0, and 5.9 comes before 5.10.</summary>
public static class VersionOrder
{
    /// <summary>Less than, equal to or greater than 0; a part that is not there counts as 0.</summary>
    public static int Compare(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var left = Parts(a);
        var right = Parts(b);
        for (int i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            int order = (i < left.Count ? left[i] : 0).CompareTo(i < right.Count ? right[i] : 0);
            if (order != 0)
                return order;
        }
        return 0;
    }

    /// <summary>Whether the text begins with a number and so can be ordered.</summary>
    public static bool IsVersion(string text) => Parts(text).Count > 0;

    private static List<long> Parts(string version)
    {
        var parts = new List<long>();
        foreach (string part in version.Split('.'))
        {
            int digits = 0;
            while (digits < part.Length && char.IsAsciiDigit(part[digits]))
                digits++;
            if (digits == 0)
                break;
            parts.Add(long.Parse(part.AsSpan(0, Math.Min(digits, 18)), CultureInfo.InvariantCulture));
            if (digits < part.Length)
                break;
        }
        return parts;
    }
}
