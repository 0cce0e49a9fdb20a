namespace SockConformance.Harness.Driving;

/// <summary>
/// Threads for the pipes of drivers. On Windows a read of a child's pipe holds a thread of the pool until something comes; the
/// pool would give out new ones so slowly that replies which are there would be taken for late. Elsewhere pipes hold none.
/// </summary>
internal static class PipeThreads
{
    /// <summary>Output, error text and input.</summary>
    private const int PipesOfADriver = 3;

    private static readonly Lock Changing = new();

    /// <summary>Provides for so many drivers at a time, on top of what the program needs for itself.</summary>
    public static void ProvideFor(int drivers)
    {
        if (!OperatingSystem.IsWindows())
            return;
        lock (Changing)
        {
            ThreadPool.GetMinThreads(out int workers, out int ports);
            ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + PipesOfADriver * (drivers + 2)), ports);
        }
    }
}
