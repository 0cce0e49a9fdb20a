using System.Net.Sockets;
using SockConformance.Benchmarks.Native;
using static SockConformance.Benchmarks.Native.Numbers;
using static SockConformance.Benchmarks.Paired.CalledSocket;

namespace SockConformance.Benchmarks.Paired;

/// <summary>The ways to set an int, a boolean and a structure.</summary>
internal sealed unsafe class SetCalls(CalledSocket called)
{
    private readonly Socket socket = called.Socket;
    private readonly int handle = called.Handle;

    public VariantGroup SetInt() => new(
        "set SO_RCVBUF (int)", called.Baseline(CLoop.What.Set, SolSocket, ReceiveBuffer, BitConverter.GetBytes(65536)),
    [
        new("LibraryImport", turns =>
        {
            int value = 65536;
            for (; turns > 0; turns--)
                Check(Libc.Set(handle, SolSocket, ReceiveBuffer, &value, 4));
        }),
        new("LibraryImport, SetLastError", turns =>
        {
            int value = 65536;
            for (; turns > 0; turns--)
                Check(Libc.SetWithError(handle, SolSocket, ReceiveBuffer, &value, 4));
        }),
        new("Socket.SetSocketOption(int)", turns =>
        {
            for (; turns > 0; turns--)
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, 65536);
        }),
        new("Socket.SetRawSocketOption", turns =>
        {
            int value = 65536;
            for (; turns > 0; turns--)
                socket.SetRawSocketOption(SolSocket, ReceiveBuffer, new ReadOnlySpan<byte>(&value, 4));
        }),
    ]);

    public VariantGroup SetBoolean() => new(
        "set SO_KEEPALIVE (boolean)", called.Baseline(CLoop.What.Set, SolSocket, KeepAlive, BitConverter.GetBytes(1)),
    [
        new("LibraryImport", turns =>
        {
            int value = 1;
            for (; turns > 0; turns--)
                Check(Libc.Set(handle, SolSocket, KeepAlive, &value, 4));
        }),
        new("Socket.SetSocketOption(bool)", turns =>
        {
            for (; turns > 0; turns--)
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        }),
    ]);

    public VariantGroup SetStructure() => new(
        "set SO_LINGER (structure)", called.Baseline(CLoop.What.Set, SolSocket, Linger, [1, 0, 0, 0, 5, 0, 0, 0]),
    [
        new("LibraryImport", turns =>
        {
            long value = 5L << 32 | 1;
            for (; turns > 0; turns--)
                Check(Libc.Set(handle, SolSocket, Linger, &value, 8));
        }),
        new("Socket.SetSocketOption(object)", turns =>
        {
            var value = new LingerOption(true, 5);
            for (; turns > 0; turns--)
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, value);
        }),
    ]);
}
