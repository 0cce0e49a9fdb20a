using System.Text;

namespace SockConformance.Harness.Protocol;

/// <summary>
/// The protocol's percent-encoding: every byte outside <c>!</c>..<c>~</c>, and <c>%</c> itself, is written <c>%XX</c>.
/// </summary>
public static class Escape
{
    /// <summary>Writes text so that it is one word on the wire. Text is taken as UTF-8.</summary>
    public static string Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '~') && !text.Contains('%', StringComparison.Ordinal))
            return text;
        var builder = new StringBuilder();
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (b is >= (byte)'!' and <= (byte)'~' and not (byte)'%')
                builder.Append((char)b);
            else
                builder.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return builder.ToString();
    }

    /// <summary>
    /// Reads a word of the wire back. A <c>%</c> that no two hexadecimal digits follow stands for itself, so that a hostile reply
    /// cannot make this fail.
    /// </summary>
    public static string Decode(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (!word.Contains('%', StringComparison.Ordinal))
            return word;
        var bytes = new List<byte>(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] == '%' && i + 2 < word.Length && Uri.IsHexDigit(word[i + 1]) && Uri.IsHexDigit(word[i + 2]))
            {
                bytes.Add(Convert.ToByte(word.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(word, i, 1));
            }
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
