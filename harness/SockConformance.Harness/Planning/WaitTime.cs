using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Planning;

/// <summary>Estimates how long a case waits, so that waiting cases can run beside each other, the longest first.</summary>
internal static class WaitTime
{
    /// <summary>
    /// The sum of all times that the steps name. Where a buffer is filled or a socket closed, linger seconds are among them, although a close need not wait;
    /// so is a limit, which a step is given where it may block.
    /// </summary>
    public static long Of(IReadOnlyList<StepInstance> steps)
    {
        long sum = 0;
        bool fills = Has(steps, "fill");
        bool lingers = fills || Has(steps, "close");
        foreach (var step in steps)
        {
            var text = step.Text.AsSpan();
            foreach (var range in text.Split(' '))
            {
                var word = text[range];
                if (char.IsAsciiDigit(word[0]) && Duration.Parse(word.ToString()) is { } ms)
                    sum += ms;
                else if (lingers && word.StartsWith("seconds=") && int.TryParse(word[8..], out int seconds))
                    sum += seconds * 1000L;
                else if (word.StartsWith("limit=") && int.TryParse(word[6..], out int limit))
                    sum += limit;
            }
        }
        return fills ? Math.Max(sum, 50) : sum;
    }

    private static bool Has(IReadOnlyList<StepInstance> steps, string verb)
    {
        foreach (var step in steps)
            if (step.Text.StartsWith(verb, StringComparison.Ordinal) && (step.Text.Length == verb.Length || step.Text[verb.Length] == ' '))
                return true;
        return false;
    }
}
