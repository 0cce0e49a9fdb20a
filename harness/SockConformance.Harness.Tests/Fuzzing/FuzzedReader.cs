using System.Diagnostics;
using System.Globalization;

namespace SockConformance.Harness.Tests.Fuzzing;

/// <summary>A reader of what others write.</summary>
/// <param name="Name">Its name, also of its folder of inputs that failed once.</param>
/// <param name="Seeds">Right inputs, small ones.</param>
/// <param name="Read">Reads an input; what is wrong with it is returned, or an <see cref="InputException"/>.</param>
internal sealed record FuzzedReader(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], IEnumerable<string>> Read)
{
    private const long MostBytes = 200L << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Whether an input ends in a value or in complaints that say something, within time and memory.</summary>
    public bool IsSafe(byte[] input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var began = Busy();
        var complaints = Complaints(input);
        var took = Busy() - began;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        if (complaints.Exists(string.IsNullOrWhiteSpace))
            throw new InvalidOperationException($"{Name}: a complaint that says nothing");
        if (bytes > MostBytes)
            throw new InvalidOperationException($"{Name}: {bytes >> 20} MB for {input.Length} bytes");
        if (took > Longest)
            throw new InvalidOperationException($"{Name}: {took.TotalSeconds:F1} s for {input.Length} bytes");
        return true;
    }

    /// <summary>How long this thread has had a processor, so that load changes nothing; else the time.</summary>
    private static TimeSpan Busy()
    {
        const string statistics = "/proc/thread-self/schedstat";
        if (!File.Exists(statistics))
            return Stopwatch.GetElapsedTime(0);
        string nanoseconds = File.ReadAllText(statistics).Split(' ')[0];
        return TimeSpan.FromMicroseconds(long.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1000);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private List<string> Complaints(byte[] input)
    {
        try
        {
            return [.. Read(input)];
        }
        catch (InputException e)
        {
            return [e.Message];
        }
    }
}
