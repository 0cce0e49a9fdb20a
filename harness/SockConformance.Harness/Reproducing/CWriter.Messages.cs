using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <content>Control messages: those that are sent, and those that are wanted of what is received.</content>
internal sealed partial class CWriter
{
    /// <summary>The parts that show a message's value as the driver's reply does, and for which messages.</summary>
    private static readonly (string Part, string[] Messages)[] Shown =
    [
        ("show_pktinfo", ["IP_PKTINFO"]),
        ("show_pktinfo6", ["IPV6_PKTINFO"]),
        ("show_unsigned", ["SO_RXQ_OVFL", "SO_MARK", "SO_PRIORITY", "IP_CHECKSUM", "UDP_SEGMENT"]),
        (
            "show_signed",
            [
                "IP_TTL", "IP_TOS", "IP_RECVTTL", "IP_RECVTOS", "IP_RECVFRAGSIZE",
                "IPV6_HOPLIMIT", "IPV6_TCLASS", "IPV6_RECVFRAGSIZE", "UDP_GRO", "TCP_CM_INQ", "SCM_INQ", "SCM_WIFI_STATUS",
            ]),
    ];

    private void SendMessage(StepInstance step, Slot slot)
    {
        var request = step.Request;
        if (dialect.IsWindows)
            throw new NotReproducibleException(Unwritten.WindowsMessage);
        program.Use("outgoing");
        program.Assign("struct msghdr", "msg", $"outgoing({Bytes(request)}, {request.Count})");
        if (request.Address is { } to)
        {
            string[] at = AddressOf(slot, to, true).Split(", ");
            program.Add($"msg.msg_name = {at[0]};");
            program.Add($"msg.msg_namelen = {at[1]};");
        }
        foreach (var message in request.Messages)
        {
            var (value, size) = ValueOf(TypeOf(message.Call.Type), message.Fields, slot);
            string level = program.Symbol(message.Call.Level), type = program.Symbol(message.Call.Name);
            program.Add($"{program.Use("put_control")}(&msg, {level}, {type}, {value}, {size});");
        }
        string call = $"sendmsg({slot.Variable}, &msg, {Flags(request)})";
        program.Add(step.Label is { } label ? $"{program.Use("show_sent")}(\"{label}\", {call});" : Must(step, call));
        slot.Fresh = false;
    }

    private void ReceiveMessage(StepInstance step, Slot slot)
    {
        var request = step.Request;
        if (dialect.IsWindows)
            throw new NotReproducibleException(Unwritten.WindowsMessage);
        program.Use("message");
        program.Assign("struct msghdr", "msg", $"message({request.Count}, {request["control"] ?? "256"})");
        string call = $"recvmsg({slot.Variable}, &msg, {Flags(request)})";
        if (step.Label is not { } label)
            program.Add(Must(step, call));
        else if (request.Wanted is { } wanted)
            ShowWanted(label, call, slot, wanted, request["as"]);
        else
            program.Add($"{program.Use("show_message")}(\"{label}\", {call}, &msg);");
    }

    private void ShowWanted(string label, string call, Slot slot, string wanted, string? laidOut)
    {
        if (wanted == "all")
            throw new NotReproducibleException(Unwritten.Layout);
        var names = wanted.Split(',').Select(w => w.Split('/').Select(Expectations.Requests.Symbol.Parse).ToArray()).ToList();
        string shown = ShownBy(names[0][1].Name, laidOut);
        Receiver();
        program.Add("msg.msg_name = &there.u;");
        program.Add("msg.msg_namelen = there.length;");
        foreach (var other in slots.All.Where(s => s.Type == slot.Type && s.Open && s.Declared))
            Declare(other);
        var rows = names.Select(n => $"{{{program.Symbol(n[0])}, {program.Symbol(n[1])}, \"{n[0].Name}\", \"{n[1].Name}\"}}, ");
        string list = $"(const struct wanted[]){{{string.Concat(rows)}{{0, 0, NULL, NULL}}}}";
        program.Add($"if ({program.Use("show_wanted")}(\"{label}\", {call}, &msg, {list}, {program.Use(shown)})) {{");
        program.Add("there.length = msg.msg_namelen;", 2);
        ShowPeer(slot.Type, null);
        program.Add("}");
        program.Add("say(\"\\n\");");
    }

    private static string ShownBy(string message, string? laidOut)
    {
        if (laidOut is null)
            return Shown.FirstOrDefault(s => s.Messages.Contains(message)).Part
                ?? throw new NotReproducibleException(Unwritten.Layout);
        return OptionType.Parse(laidOut)?.Integer is { IsNamed: false, Name: not "ptr" } integer
            ? integer.IsSigned ? "show_signed" : "show_unsigned"
            : throw new NotReproducibleException(Unwritten.Layout);
    }
}
