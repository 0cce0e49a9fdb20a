using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Planning;

/// <summary>Estimates how long a step waits, so that waiting cases can run beside each other, the longest first.</summary>
/// <param name="Milliseconds">The times that the step names, its limit among them.</param>
/// <param name="SleepMilliseconds">Those of them that it waits in any case: it sleeps.</param>
/// <param name="LingerMilliseconds">The linger time that it names; it counts where a socket is closed or filled.</param>
/// <param name="Fills">Whether it fills a socket's buffer.</param>
/// <param name="Closes">Whether it closes a socket.</param>
internal readonly record struct StepWait(
    long Milliseconds,
    long SleepMilliseconds,
    long LingerMilliseconds,
    bool Fills,
    bool Closes)
{
    /// <summary>Filling takes at least about so long.</summary>
    private const long Filling = 50;

    /// <summary>The wait of a request.</summary>
    public static StepWait For(Request request)
    {
        long named = request.NamedMilliseconds + (request.OwnLimit ?? 0);
        var verb = request.Asked.Verb;
        return new StepWait(
            named,
            verb.Is(VerbTraits.Sleeps) ? named : 0,
            request.LingerMilliseconds,
            verb.Is(VerbTraits.Fills),
            verb.Is(VerbTraits.Closes));
    }

    /// <summary>The sum of a case's steps. A close is counted with the whole linger time, although it need not wait.</summary>
    public static long Sum(ReadOnlySpan<AskedStep> steps)
    {
        long named = 0, linger = 0;
        bool fills = false, closes = false;
        foreach (var step in steps)
        {
            named += step.Wait.Milliseconds;
            linger += step.Wait.LingerMilliseconds;
            fills |= step.Wait.Fills;
            closes |= step.Wait.Closes;
        }
        long sum = fills || closes ? named + linger : named;
        return fills ? Math.Max(sum, Filling) : sum;
    }
}
