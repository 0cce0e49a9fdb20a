using System.Net.Sockets;
using System.Runtime.InteropServices;
using SockConformance.Benchmarks.Native;

namespace SockConformance.Benchmarks.Paired;

/// <summary>The socket that all ways to call ask, and the loop in C that they are held against.</summary>
/// <param name="loop">The driver's loop, in this process.</param>
/// <param name="socket">The socket.</param>
internal sealed class CalledSocket(CLoop loop, Socket socket)
{
    public Socket Socket => socket;

    public SafeHandle Safe => socket.SafeHandle;

    public int Handle { get; } = (int)socket.Handle;

    /// <summary>The call from C; gives the time of that many turns in nanoseconds.</summary>
    public Func<int, long> Baseline(CLoop.What what, int level, int name, byte[] value) =>
        turns => loop.Time(what, Handle, level, name, value, turns);

    /// <exception cref="InvalidOperationException">A call failed, so that its time says nothing.</exception>
    public static void Check(int result)
    {
        if (result != 0)
            throw new InvalidOperationException("the call failed");
    }
}
