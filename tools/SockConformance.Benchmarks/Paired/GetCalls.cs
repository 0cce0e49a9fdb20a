using System.Net.Sockets;
using System.Runtime.InteropServices;
using SockConformance.Benchmarks.Native;
using static SockConformance.Benchmarks.Native.Numbers;
using static SockConformance.Benchmarks.Paired.CalledSocket;

namespace SockConformance.Benchmarks.Paired;

/// <summary>The ways to read a boolean, a structure and a text, and to be refused.</summary>
internal sealed unsafe class GetCalls(CalledSocket called, GetIntCalls ints)
{
    private readonly Socket socket = called.Socket;
    private readonly int handle = called.Handle;

    public VariantGroup Get(
        string call, int level, int name, int size, SocketOptionLevel socketLevel, SocketOptionName socketName) => new(
        call, called.Baseline(CLoop.What.Get, level, name, new byte[size]),
    [
        new("LibraryImport", turns =>
        {
            long value;
            for (; turns > 0; turns--)
            {
                uint length = (uint)size;
                Check(Libc.Get(handle, level, name, &value, &length));
            }
        }),
        .. ints.SocketShapes(level, name, size, socketLevel, socketName),
    ]);

    public VariantGroup GetText() => new(
        "get TCP_CONGESTION (text)", called.Baseline(CLoop.What.Get, ProtocolTcp, Congestion, new byte[16]),
    [
        new("LibraryImport", turns =>
        {
            long* value = stackalloc long[2];
            for (; turns > 0; turns--)
            {
                uint length = 16;
                Check(Libc.Get(handle, ProtocolTcp, Congestion, value, &length));
            }
        }),
        new("LibraryImport, made a string", turns =>
        {
            byte* value = stackalloc byte[16];
            for (; turns > 0; turns--)
            {
                uint length = 16;
                Check(Libc.Get(handle, ProtocolTcp, Congestion, value, &length));
                GC.KeepAlive(Marshal.PtrToStringUTF8((nint)value));
            }
        }),
        new("Socket.GetRawSocketOption", turns =>
        {
            Span<byte> value = stackalloc byte[16];
            for (; turns > 0; turns--)
                socket.GetRawSocketOption(ProtocolTcp, Congestion, value);
        }),
    ]);

    public VariantGroup Refused() => new(
        "get of a name that is refused", called.Baseline(CLoop.What.Get, SolSocket, ReceiveBuffer, new byte[4]),
    [
        new("LibraryImport, SetLastError", turns =>
        {
            int value;
            for (; turns > 0; turns--)
            {
                uint length = 4;
                if (Libc.GetWithError(handle, SolSocket, Bogus, &value, &length) == 0)
                    throw new InvalidOperationException("a name that nobody knows was not refused");
            }
        }),
        new("Socket.GetRawSocketOption and its exception", turns =>
        {
            Span<byte> value = stackalloc byte[4];
            for (; turns > 0; turns--)
            {
                try
                {
                    socket.GetRawSocketOption(SolSocket, Bogus, value);
                }
                catch (SocketException)
                {
                }
            }
        }, Slow: true),
    ]);
}
