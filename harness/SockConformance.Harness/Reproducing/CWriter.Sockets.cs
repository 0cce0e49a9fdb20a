using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <content>Requests on sockets that carry no data.</content>
internal sealed partial class CWriter
{
    private void SocketStep(StepInstance step)
    {
        var request = step.Request;
        switch (request.Verb.Name)
        {
            case "socket":
                string family = program.Symbol(request.Kind!.Family), type = program.Symbol(request.Kind.Type);
                New(step, family, type, $"socket({family}, {type}, {program.Symbol(request.Kind.Protocol)})");
                break;
            case "socketpair" when dialect.IsWindows:
                Absent(step, "socketpair");
                break;
            case "socketpair":
                Pair(step);
                break;
            case "acceptex" or "connectex" when !dialect.IsWindows:
                Absent(step, request.Verb.Name == "acceptex" ? "AcceptEx" : "ConnectEx");
                break;
            case "accept" or "acceptex":
                Accept(step);
                break;
            case "descriptor":
                Descriptor(step);
                break;
            case "close":
                Close(step, slots[request.Socket]);
                break;
            case "bind":
                var bound = slots[request.Socket];
                var into = slots.IsAddressed(bound) ? bound : null;
                Call(step, $"bind({bound.Variable}, {AddressOf(bound, request.Address!, false, into)})");
                slots.Bound(bound, request.Address!);
                break;
            case "connect" or "connectex":
                var connected = slots[request.Socket];
                string connect = request.Verb.Name == "connect" ? "connect" : program.Use("connectex");
                Call(step, $"{connect}({connected.Variable}, {AddressOf(connected, request.Address!, true)})");
                connected.Fresh = false;
                break;
            case "listen":
                Call(step, $"listen({slots[request.Socket].Variable}, {request["backlog"] ?? "16"})");
                slots[request.Socket].Fresh = false;
                break;
            case "shutdown":
                Call(step, $"shutdown({slots[request.Socket].Variable}, {dialect.How(request["how"]!)})");
                break;
            case "nonblocking":
                int mode = request["switch"] == "on" ? 1 : 0;
                Call(step, $"{program.Use("set_nonblocking")}({slots[request.Socket].Variable}, {mode})");
                break;
            default:
                Name(step, slots[request.Socket]);
                break;
        }
    }

    private void Close(StepInstance step, Slot slot)
    {
        if (slots.IsAddressed(slot))
            Refresh(slot);
        if (!dialect.IsWindows)
            program.Include("unistd.h");
        Call(step, $"{dialect.Close}({slot.Variable})");
        slot.Open = false;
    }

    private void Name(StepInstance step, Slot slot)
    {
        bool peer = step.Request.Verb.Is(VerbTraits.TellsPeer);
        Receiver();
        string call = $"{step.Request.Verb.Name}({slot.Variable}, &there.u.any, &there.length)";
        if (step.Label is not { } label)
        {
            Call(step, call);
            return;
        }
        if (peer)
            foreach (var other in slots.All.Where(s => s.Type == slot.Type && s.Open && s.Declared))
                Declare(other);
        program.Add($"if ({program.Use("show")}(\"{label}\", {call})) {{");
        if (peer)
            ShowPeer(slot.Type, null);
        else
            program.Add($"{program.Use("show_host")}(&there);", 2);
        program.Add("}");
        program.Add("say(\"\\n\");");
    }
}
