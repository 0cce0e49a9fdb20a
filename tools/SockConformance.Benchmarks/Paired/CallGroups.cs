using System.Net.Sockets;
using SockConformance.Benchmarks.Native;
using static SockConformance.Benchmarks.Native.Numbers;

namespace SockConformance.Benchmarks.Paired;

/// <summary>The calls that are compared: an int, a boolean, a structure and a text, read and set.</summary>
internal sealed class CallGroups
{
    private readonly GetIntCalls ints;
    private readonly GetCalls gets;
    private readonly SetCalls sets;

    public CallGroups(CLoop loop, Socket socket)
    {
        var called = new CalledSocket(loop, socket);
        ints = new GetIntCalls(called);
        gets = new GetCalls(called, ints);
        sets = new SetCalls(called);
    }

    /// <summary>All groups.</summary>
    public IReadOnlyList<VariantGroup> All =>
    [
        ints.GetInt(),
        sets.SetInt(),
        gets.Get("get SO_KEEPALIVE (boolean)", SolSocket, KeepAlive, 4, SocketOptionLevel.Socket, SocketOptionName.KeepAlive),
        sets.SetBoolean(),
        gets.Get("get SO_LINGER (structure)", SolSocket, Linger, 8, SocketOptionLevel.Socket, SocketOptionName.Linger),
        sets.SetStructure(),
        gets.GetText(),
        gets.Refused(),
    ];
}
