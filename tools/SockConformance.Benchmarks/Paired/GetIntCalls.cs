using System.Net.Sockets;
using System.Runtime.InteropServices;
using SockConformance.Benchmarks.Native;
using static SockConformance.Benchmarks.Native.Numbers;
using static SockConformance.Benchmarks.Paired.CalledSocket;

namespace SockConformance.Benchmarks.Paired;

/// <summary>The ways to read an int, and those in which <see cref="Socket"/> reads any option.</summary>
internal sealed unsafe class GetIntCalls(CalledSocket called)
{
    private readonly Socket socket = called.Socket;
    private readonly int handle = called.Handle;
    private readonly SafeHandle safe = called.Safe;

    public VariantGroup GetInt() => new(
        "get SO_RCVBUF (int)", called.Baseline(CLoop.What.Get, SolSocket, ReceiveBuffer, new byte[4]),
    [
        new("LibraryImport", turns =>
        {
            int value;
            for (; turns > 0; turns--)
            {
                uint length = 4;
                Check(Libc.Get(handle, SolSocket, ReceiveBuffer, &value, &length));
            }
        }),
        new("LibraryImport, SetLastError", turns =>
        {
            int value;
            for (; turns > 0; turns--)
            {
                uint length = 4;
                Check(Libc.GetWithError(handle, SolSocket, ReceiveBuffer, &value, &length));
            }
        }),
        new("LibraryImport, SuppressGCTransition", turns =>
        {
            int value;
            for (; turns > 0; turns--)
            {
                uint length = 4;
                Check(Libc.GetWithoutTransition(handle, SolSocket, ReceiveBuffer, &value, &length));
            }
        }),
        new("LibraryImport, SafeHandle", turns =>
        {
            int value;
            for (; turns > 0; turns--)
            {
                uint length = 4;
                Check(Libc.GetSafe(safe, SolSocket, ReceiveBuffer, &value, &length));
            }
        }),
        new("LibraryImport, SafeHandle, SetLastError", turns =>
        {
            int value;
            for (; turns > 0; turns--)
            {
                uint length = 4;
                Check(Libc.GetSafeWithError(safe, SolSocket, ReceiveBuffer, &value, &length));
            }
        }),
        new("function pointer", turns =>
        {
            int value;
            for (; turns > 0; turns--)
            {
                uint length = 4;
                Check(Libc.GetPointer(handle, SolSocket, ReceiveBuffer, &value, &length));
            }
        }),
        .. SocketShapes(SolSocket, ReceiveBuffer, 4, SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer),
    ]);

    /// <summary>The shapes in which Socket reads an option.</summary>
    public Variant[] SocketShapes(
        int level, int name, int size, SocketOptionLevel socketLevel, SocketOptionName socketName)
    {
        byte[] buffer = new byte[size];
        return
        [
            new("Socket.GetRawSocketOption", turns =>
            {
                Span<byte> value = stackalloc byte[8];
                for (; turns > 0; turns--)
                    socket.GetRawSocketOption(level, name, value[..size]);
            }),
            new("Socket.GetSocketOption → object", turns =>
            {
                for (; turns > 0; turns--)
                    GC.KeepAlive(socket.GetSocketOption(socketLevel, socketName));
            }),
            new("Socket.GetSocketOption(byte[])", turns =>
            {
                for (; turns > 0; turns--)
                    socket.GetSocketOption(socketLevel, socketName, buffer);
            }),
            new("Socket.GetSocketOption(length) → byte[]", turns =>
            {
                for (; turns > 0; turns--)
                    GC.KeepAlive(socket.GetSocketOption(socketLevel, socketName, size));
            }),
        ];
    }
}
