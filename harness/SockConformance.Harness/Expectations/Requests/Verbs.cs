using System.Collections.Frozen;

namespace SockConformance.Harness.Expectations.Requests;

/// <summary>The verbs that a step may have.</summary>
/// <remarks>
/// Source: <c>PROTOCOL.md</c>, Requests. What a verb takes, whether it may block and whether an actor can do it stands here.
/// </remarks>
public static class Verbs
{
    private const VerbTraits Sending = VerbTraits.Sends | VerbTraits.Counts;
    private const VerbTraits Receiving = VerbTraits.Receives | VerbTraits.Counts;
    private const VerbTraits Getting = VerbTraits.Gets | VerbTraits.Reads;

    /// <summary>Filling takes thousands of sends, and on a busy machine long; nothing is concluded from the time.</summary>
    private const int FillLimit = 60_000;

    private static readonly Operand New = new("socket", OperandKind.NewSocket);
    private static readonly Operand Socket = new("socket", OperandKind.Socket);
    private static readonly Operand Listener = new("listener", OperandKind.Socket);
    private static readonly Operand Kind = new("kind", OperandKind.SocketKind);
    private static readonly Operand Address = new("address", OperandKind.Address);
    private static readonly Operand Destination = Address with { IsOptional = true };
    private static readonly Operand Time = new("time", OperandKind.Time);
    private static readonly Operand Count = new("count", OperandKind.Number);
    private static readonly Operand How = new("how", OperandKind.Word, "read", "write", "both");
    private static readonly Operand Name = new("name", OperandKind.Word);
    private static readonly Operand Tunable = new("value", OperandKind.Word) { IsOptional = true };
    private static readonly Operand Process = new("process", OperandKind.Process);

    private static readonly string[] FlagWords =
    [
        "oob", "peek", "dontwait", "waitall", "nosignal", "dontroute", "errqueue", "trunc", "ctrunc", "more", "eor", "partial",
        "confirm", "fastopen", "zerocopy", "cloexec",
    ];

    /// <summary>Where a call may choose the bytes that it sends.</summary>
    private static readonly string[] Payload = ["data"];

    private static readonly Operand Message = new("message", OperandKind.Message) { Repeats = true };
    private static readonly Operand Flag = new("flag", OperandKind.Word, FlagWords) { Repeats = true };

    /// <summary>All verbs.</summary>
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("socket", New, Kind) { Traits = VerbTraits.MakesSocket },
        new("socketpair", New, new Operand("other", OperandKind.NewSocket), Kind) { Traits = VerbTraits.MakesSocket },
        new("bind", Socket, Address),
        new("listen", Socket, new Operand("backlog", OperandKind.Number) { IsOptional = true }),
        Blocking("connect", VerbTraits.ByActor | VerbTraits.Connects, Socket, Address),
        Blocking("accept", VerbTraits.TellsPeer, New, Listener),
        Blocking("acceptex", VerbTraits.TellsPeer, New, Listener),
        Blocking("connectex", VerbTraits.Connects, Socket, Address),
        Blocking("shutdown", VerbTraits.ByActor, Socket, How),
        Blocking("close", VerbTraits.ByActor | VerbTraits.Closes, Socket),
        new("nonblocking", Socket, new Operand("switch", OperandKind.Word, "on", "off")),
        new("getsockname", Socket) { Traits = VerbTraits.Reads },
        new("getpeername", Socket) { Traits = VerbTraits.Reads | VerbTraits.TellsPeer },
        new("descriptor", New, new Operand("what", OperandKind.Word, "closed", "invalid", "file", "pipe", "bpf:N")),
        Blocking("send", VerbTraits.ByActor | Sending, Socket, Count, Flag) with { Settings = Payload },
        Blocking("sendto", VerbTraits.ByActor | Sending, Socket, Count, Address, Flag) with { Settings = Payload },
        Blocking("sendmsg", Sending, Socket, Count, Destination, Message, Flag) with { Settings = Payload },
        Blocking("recv", Receiving, Socket, Count, Flag),
        Blocking("recvfrom", Receiving | VerbTraits.TellsPeer, Socket, Count, Flag),
        Blocking("recvmsg", Receiving, Socket, Count, Flag) with { Settings = ["want", "as", "control"] },
        Blocking("fill", VerbTraits.Sends | VerbTraits.Fills | VerbTraits.Counts, Socket) with { Limit = FillLimit },
        Blocking("poll", VerbTraits.None, Socket, new Operand("events", OperandKind.Word, "read", "write", "pri"), Time),
        new("atmark", Socket) { Traits = VerbTraits.Counts },
        new("unread", Socket) { Traits = VerbTraits.Counts },
        new("getsockopt", Socket) { Traits = Getting, Settings = ["len", "buffer", "optlen"] },
        new("getsockopt2", Socket) { Traits = Getting, Settings = ["len", "buffer", "optlen"] },
        new("setsockopt", Socket) { Traits = VerbTraits.Sets, Settings = ["len", "buffer", "optlen"] },
        new("after", Time),
        new("process", Process, Socket with { Repeats = true }) { Traits = VerbTraits.OfProcesses | VerbTraits.Starts },
        new("in", Process) { Traits = VerbTraits.OfProcesses | VerbTraits.HandsOn },
        new("end", Process) { Traits = VerbTraits.OfProcesses },
        new("sleep", Time) { Traits = VerbTraits.Sleeps },
        new("become", new Operand("user", OperandKind.Word, "other", "self")),
        new("startup"),
        new("cleanup"),
        new("identity") { Traits = VerbTraits.OfMachine },
        new("sysctl", Name, Tunable) { Traits = VerbTraits.OfMachine | VerbTraits.Tunes },
        new("mtu", new Operand("interface", OperandKind.Word), new Operand("bytes", OperandKind.Number)),
        new("symbol", Name) { Traits = VerbTraits.OfMachine },
        new("sizeof", new Operand("type", OperandKind.Word)) { Traits = VerbTraits.OfMachine },
    ];

    private static readonly FrozenDictionary<string, Verb> ByName = All.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);

    /// <summary>The verb of that name, or null.</summary>
    public static Verb? Find(string name) => ByName.GetValueOrDefault(name);

    private static Verb Blocking(string name, VerbTraits traits, params Operand[] operands) =>
        new(name, operands) { Limit = Verb.UsualLimit, Traits = traits };
}
