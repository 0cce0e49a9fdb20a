using System.Net.Sockets;
using System.Runtime.InteropServices;
using SockConformance.Benchmarks.Native;
using static SockConformance.Benchmarks.Native.Numbers;

namespace SockConformance.Benchmarks.Paired;

/// <summary>The calls that are compared: an int, a boolean, a structure and a text, read and set.</summary>
internal sealed unsafe class CallGroups(CLoop loop, Socket socket)
{
    private readonly int handle = (int)socket.Handle;
    private readonly SafeHandle safe = socket.SafeHandle;

    /// <summary>All groups.</summary>
    public IReadOnlyList<VariantGroup> All =>
    [
        GetInt(), SetInt(),
        Get("get SO_KEEPALIVE (boolean)", SolSocket, KeepAlive, 4, SocketOptionLevel.Socket, SocketOptionName.KeepAlive),
        SetBoolean(),
        Get("get SO_LINGER (structure)", SolSocket, Linger, 8, SocketOptionLevel.Socket, SocketOptionName.Linger),
        SetStructure(), GetText(), Refused(),
    ];

    private VariantGroup GetInt() => new("get SO_RCVBUF (int)", Baseline(CLoop.What.Get, SolSocket, ReceiveBuffer, new byte[4]),
    [
        new("LibraryImport", t => { int v; for (; t > 0; t--) { uint n = 4; Check(Libc.Get(handle, SolSocket, ReceiveBuffer, &v, &n)); } }),
        new("LibraryImport, SetLastError", t => { int v; for (; t > 0; t--) { uint n = 4; Check(Libc.GetWithError(handle, SolSocket, ReceiveBuffer, &v, &n)); } }),
        new("LibraryImport, SuppressGCTransition", t => { int v; for (; t > 0; t--) { uint n = 4; Check(Libc.GetWithoutTransition(handle, SolSocket, ReceiveBuffer, &v, &n)); } }),
        new("LibraryImport, SafeHandle", t => { int v; for (; t > 0; t--) { uint n = 4; Check(Libc.GetSafe(safe, SolSocket, ReceiveBuffer, &v, &n)); } }),
        new("LibraryImport, SafeHandle, SetLastError", t => { int v; for (; t > 0; t--) { uint n = 4; Check(Libc.GetSafeWithError(safe, SolSocket, ReceiveBuffer, &v, &n)); } }),
        new("function pointer", t => { int v; for (; t > 0; t--) { uint n = 4; Check(Libc.GetPointer(handle, SolSocket, ReceiveBuffer, &v, &n)); } }),
        .. Shapes(SolSocket, ReceiveBuffer, 4, SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer),
    ]);

    private VariantGroup SetInt() => new("set SO_RCVBUF (int)", Baseline(CLoop.What.Set, SolSocket, ReceiveBuffer, BitConverter.GetBytes(65536)),
    [
        new("LibraryImport", t => { int v = 65536; for (; t > 0; t--) Check(Libc.Set(handle, SolSocket, ReceiveBuffer, &v, 4)); }),
        new("LibraryImport, SetLastError", t => { int v = 65536; for (; t > 0; t--) Check(Libc.SetWithError(handle, SolSocket, ReceiveBuffer, &v, 4)); }),
        new("Socket.SetSocketOption(int)", t => { for (; t > 0; t--) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, 65536); }),
        new("Socket.SetRawSocketOption", t => { int v = 65536; for (; t > 0; t--) socket.SetRawSocketOption(SolSocket, ReceiveBuffer, new ReadOnlySpan<byte>(&v, 4)); }),
    ]);

    private VariantGroup SetBoolean() => new("set SO_KEEPALIVE (boolean)", Baseline(CLoop.What.Set, SolSocket, KeepAlive, BitConverter.GetBytes(1)),
    [
        new("LibraryImport", t => { int v = 1; for (; t > 0; t--) Check(Libc.Set(handle, SolSocket, KeepAlive, &v, 4)); }),
        new("Socket.SetSocketOption(bool)", t => { for (; t > 0; t--) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true); }),
    ]);

    private VariantGroup SetStructure() => new("set SO_LINGER (structure)", Baseline(CLoop.What.Set, SolSocket, Linger, [1, 0, 0, 0, 5, 0, 0, 0]),
    [
        new("LibraryImport", t => { long v = 5L << 32 | 1; for (; t > 0; t--) Check(Libc.Set(handle, SolSocket, Linger, &v, 8)); }),
        new("Socket.SetSocketOption(object)", t => { var v = new LingerOption(true, 5); for (; t > 0; t--) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, v); }),
    ]);

    private VariantGroup GetText() => new("get TCP_CONGESTION (text)", Baseline(CLoop.What.Get, ProtocolTcp, Congestion, new byte[16]),
    [
        new("LibraryImport", t => { long* v = stackalloc long[2]; for (; t > 0; t--) { uint n = 16; Check(Libc.Get(handle, ProtocolTcp, Congestion, v, &n)); } }),
        new("LibraryImport, made a string", t => { byte* v = stackalloc byte[16]; for (; t > 0; t--) { uint n = 16; Check(Libc.Get(handle, ProtocolTcp, Congestion, v, &n)); GC.KeepAlive(Marshal.PtrToStringUTF8((nint)v)); } }),
        new("Socket.GetRawSocketOption", t => { Span<byte> v = stackalloc byte[16]; for (; t > 0; t--) socket.GetRawSocketOption(ProtocolTcp, Congestion, v); }),
    ]);

    private VariantGroup Refused() => new("get of a name that is refused", Baseline(CLoop.What.Get, SolSocket, ReceiveBuffer, new byte[4]),
    [
        new("LibraryImport, SetLastError", t => { int v; for (; t > 0; t--) { uint n = 4; if (Libc.GetWithError(handle, SolSocket, Bogus, &v, &n) == 0) throw new InvalidOperationException(); } }),
        new("Socket.GetRawSocketOption and its exception", t => { Span<byte> v = stackalloc byte[4]; for (; t > 0; t--) try { socket.GetRawSocketOption(SolSocket, Bogus, v); } catch (SocketException) { } }, Slow: true),
    ]);

    private VariantGroup Get(string call, int level, int name, int size, SocketOptionLevel socketLevel, SocketOptionName socketName) => new(call, Baseline(CLoop.What.Get, level, name, new byte[size]),
    [
        new("LibraryImport", t => { long v; for (; t > 0; t--) { uint n = (uint)size; Check(Libc.Get(handle, level, name, &v, &n)); } }),
        .. Shapes(level, name, size, socketLevel, socketName),
    ]);

    /// <summary>The shapes in which Socket reads an option.</summary>
    private Variant[] Shapes(int level, int name, int size, SocketOptionLevel socketLevel, SocketOptionName socketName)
    {
        byte[] buffer = new byte[size];
        return
        [
            new("Socket.GetRawSocketOption", t => { Span<byte> v = stackalloc byte[8]; for (; t > 0; t--) socket.GetRawSocketOption(level, name, v[..size]); }),
            new("Socket.GetSocketOption → object", t => { for (; t > 0; t--) GC.KeepAlive(socket.GetSocketOption(socketLevel, socketName)); }),
            new("Socket.GetSocketOption(byte[])", t => { for (; t > 0; t--) socket.GetSocketOption(socketLevel, socketName, buffer); }),
            new("Socket.GetSocketOption(length) → byte[]", t => { for (; t > 0; t--) GC.KeepAlive(socket.GetSocketOption(socketLevel, socketName, size)); }),
        ];
    }

    private Func<int, long> Baseline(CLoop.What what, int level, int name, byte[] value) => turns => loop.Time(what, handle, level, name, value, turns);

    private static void Check(int result)
    {
        if (result != 0)
            throw new InvalidOperationException("the call failed");
    }
}
