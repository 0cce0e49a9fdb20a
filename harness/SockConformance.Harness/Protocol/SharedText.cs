namespace SockConformance.Harness.Protocol;

/// <summary>
/// Short texts that come again and again, such as the keys and most values of replies: one instance stands for all, as far as a
/// small table goes. A hundred thousand replies would hold each of them anew.
/// </summary>
internal static class SharedText
{
    private const int Longest = 24;

    /// <summary>A power of two. Texts that fall on the same place take it from each other, from whatever thread.</summary>
    private const int Places = 4096;

    private static readonly string?[] Kept = new string?[Places];

    /// <summary>A text, in an instance that is shared where it is short.</summary>
    public static string From(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return text.ToString();
        ref string? place = ref Kept[string.GetHashCode(text) & (Places - 1)];
        if (Volatile.Read(ref place) is { } kept && text.SequenceEqual(kept))
            return kept;
        string made = text.ToString();
        Volatile.Write(ref place, made);
        return made;
    }
}
