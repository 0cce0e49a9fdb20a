using System.Globalization;

namespace SockConformance.Harness.Judging;

/// <summary>What <c>size</c>, <c>size-1</c>, <c>size/2</c>, ... are for a size.</summary>
internal static class SizeExpression
{
    public static long Evaluate(string expression, long size)
    {
        if (expression.Length <= 5)
            return size;
        long operand = long.Parse(expression.AsSpan(5), CultureInfo.InvariantCulture);
        return expression[4] switch
        {
            '+' => size + operand,
            '-' => size - operand,
            '*' => size * operand,
            _ => operand == 0 ? 0 : size / operand,
        };
    }
}
