using System.Globalization;

namespace SockConformance.Harness.Expectations.Types;

/// <summary>A length that a step gives or a matcher expects: a number, or one calculated from the size of the type.</summary>
/// <param name="Operator">What is done with the size: <c>+</c>, <c>-</c>, <c>*</c>, <c>/</c>; NUL where it has no part.</param>
/// <param name="Operand">The number.</param>
public readonly record struct Length(char Operator, long Operand)
{
    /// <summary>What a complaint about a length says is allowed.</summary>
    public const string Allowed = "a number, size, size-N, size+N, size*N, size/N";

    private const string Word = "size";

    /// <summary>Whether it is the size itself.</summary>
    public bool IsSize => this is ('+', 0);

    /// <summary>Whether it is calculated from the size.</summary>
    public bool IsOfSize => Operator != '\0';

    /// <summary>Reads a length; null when the text is none.</summary>
    public static Length? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith(Word, StringComparison.Ordinal))
            return Number(text) is { } number ? new Length('\0', number) : null;
        if (text.Length == Word.Length)
            return new Length('+', 0);
        var digits = text.AsSpan(Word.Length + 1);
        bool isNumber = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long operand);
        return isNumber && text[Word.Length] is '+' or '-' or '*' or '/' ? new Length(text[Word.Length], operand) : null;
    }

    /// <summary>The length for a size.</summary>
    public long Evaluate(long size) => Operator switch
    {
        '+' => size + Operand,
        '-' => size - Operand,
        '*' => size * Operand,
        '/' => Operand == 0 ? 0 : size / Operand,
        _ => Operand,
    };

    private static long? Number(string text) => text.StartsWith("0x", StringComparison.Ordinal)
        ? long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hex) ? hex : null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
}
