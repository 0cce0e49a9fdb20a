namespace SockConformance.Harness.Reproducing;

/// <content>Requests on sockets that carry no data.</content>
internal sealed partial class CWriter
{
    private void SocketStep(Request request)
    {
        var words = request.Words;
        switch (request.Verb)
        {
            case "socket":
                string family = program.Symbol(words[2]), type = program.Symbol(words[3]);
                New(request, words[1], family, type, $"socket({family}, {type}, {program.Symbol(words[4])})");
                break;
            case "socketpair" when dialect.IsWindows:
                Absent(request, "socketpair");
                break;
            case "socketpair":
                Pair(request);
                break;
            case "accept":
                Accept(request);
                break;
            case "descriptor":
                Descriptor(request);
                break;
            case "close":
                Close(request, slots[words[1]]);
                break;
            case "bind":
                var bound = slots[words[1]];
                Call(request, $"bind({bound.Variable}, {AddressOf(bound, words[2], false, slots.IsAddressed(bound) ? bound : null)})");
                bound.Fresh = false;
                bound.Specific = words[2][0] != '@' ? !words[2].StartsWith("any:", StringComparison.Ordinal) : slots[words[2][1..]].Specific;
                break;
            case "connect":
                var connected = slots[words[1]];
                Call(request, $"connect({connected.Variable}, {AddressOf(connected, words[2], true)})");
                connected.Fresh = false;
                break;
            case "listen":
                Call(request, $"listen({slots[words[1]].Variable}, {(words.Count > 2 ? words[2] : "16")})");
                slots[words[1]].Fresh = false;
                break;
            case "shutdown":
                Call(request, $"shutdown({slots[words[1]].Variable}, {dialect.How(words[2])})");
                break;
            case "nonblocking":
                Call(request, $"{program.Use("set_nonblocking")}({slots[words[1]].Variable}, {(words[2] == "on" ? 1 : 0)})");
                break;
            default:
                Name(request, slots[words[1]]);
                break;
        }
    }

    private void Close(Request request, Slot slot)
    {
        if (slots.IsAddressed(slot))
            Refresh(slot);
        if (!dialect.IsWindows)
            program.Include("unistd.h");
        Call(request, $"{dialect.Close}({slot.Variable})");
        slot.Open = false;
    }

    private void Name(Request request, Slot slot)
    {
        bool peer = request.Verb == "getpeername";
        Receiver();
        string call = $"{request.Verb}({slot.Variable}, &there.u.any, &there.length)";
        if (request.Label is not { } label)
        {
            Call(request, call);
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
        program.Add("putchar('\\n');");
    }
}
