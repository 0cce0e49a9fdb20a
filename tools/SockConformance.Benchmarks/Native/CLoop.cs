using System.Runtime.InteropServices;
using SockConformance.Harness.Targets;

namespace SockConformance.Benchmarks.Native;

/// <summary>
/// The driver's own measuring loops, built from its sources as a library and loaded into this process: what .NET adds is
/// held against them.
/// </summary>
/// <remarks>Source: <c>harness/driver/turns.h</c>.</remarks>
internal sealed unsafe class CLoop : IDisposable
{
    private readonly nint library;
    private readonly delegate* unmanaged<int, int, int, int, void*, uint, long, long> time;

    private CLoop(nint library)
    {
        this.library = library;
        time = (delegate* unmanaged<int, int, int, int, void*, uint, long, long>)NativeLibrary.GetExport(library, "turns_time");
    }

    /// <summary>What a turn does; the numbers of turns.h.</summary>
    public enum What
    {
        Get,
        Set,
        Empty,
        Clock,
        Loop,
    }

    /// <summary>How it is built.</summary>
    public static DriverRecipe Recipe { get; } =
        new(["cc", "gcc", "clang"], ["-O2", "-shared", "-fPIC"], [], "libsockdriver.so", HonorsCc: true);

    /// <summary>Loads it.</summary>
    /// <param name="path">The library that was built by <see cref="Recipe"/>.</param>
    public static CLoop Load(string path) => new(NativeLibrary.Load(path));

    /// <summary>The nanoseconds that so many calls take.</summary>
    /// <exception cref="InvalidOperationException">A call failed.</exception>
    public long Time(What what, int socket, int level, int name, Span<byte> value, int turns)
    {
        fixed (byte* at = value)
        {
            long ns = time((int)what, socket, level, name, at, (uint)value.Length, turns);
            return ns >= 0 ? ns : throw new InvalidOperationException(
                $"{what} of option {name} at level {level} failed with error {Marshal.GetLastSystemError()}");
        }
    }

    public void Dispose() => NativeLibrary.Free(library);
}
