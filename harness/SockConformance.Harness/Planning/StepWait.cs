using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Planning;

/// <summary>Estimates how long a step waits, so that waiting cases can run beside each other, the longest first.</summary>
/// <param name="Milliseconds">The times that the step names, its limit among them.</param>
/// <param name="SleepMilliseconds">Those of them that it waits in any case: it sleeps.</param>
/// <param name="LingerMilliseconds">The linger time that it names, which counts in a case that closes a socket or fills its buffer.</param>
/// <param name="Fills">Whether it fills a socket's buffer.</param>
/// <param name="Closes">Whether it closes a socket.</param>
internal readonly record struct StepWait(long Milliseconds, long SleepMilliseconds, long LingerMilliseconds, bool Fills, bool Closes)
{
    /// <summary>Filling takes at least about so long.</summary>
    private const long Filling = 50;

    /// <summary>The wait of a step.</summary>
    public static StepWait Of(string text)
    {
        long named = 0, linger = 0;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsAsciiDigit(word[0]) && Duration.Parse(word) is { } ms)
                named += ms;
            else if (word.StartsWith("seconds=", StringComparison.Ordinal) && int.TryParse(word.AsSpan(8), out int seconds))
                linger += seconds * 1000L;
            else if (word.StartsWith("limit=", StringComparison.Ordinal) && int.TryParse(word.AsSpan(6), out int limit))
                named += limit;
        }
        return new StepWait(named, Does(text, "sleep") ? named : 0, linger, Does(text, "fill"), Does(text, "close"));
    }

    /// <summary>The sum of a case's steps. A close is counted with the whole linger time, although it need not wait.</summary>
    public static long Sum(ReadOnlySpan<AskedStep> steps)
    {
        long named = 0, linger = 0;
        bool fills = false, closes = false;
        foreach (ref readonly var step in steps)
        {
            named += step.Wait.Milliseconds;
            linger += step.Wait.LingerMilliseconds;
            fills |= step.Wait.Fills;
            closes |= step.Wait.Closes;
        }
        long sum = fills || closes ? named + linger : named;
        return fills ? Math.Max(sum, Filling) : sum;
    }

    private static bool Does(string text, string verb) => text.StartsWith(verb, StringComparison.Ordinal) && (text.Length == verb.Length || text[verb.Length] == ' ');
}
