namespace SockConformance.Harness.Reproducing;

/// <content>Sending and receiving, and waiting for it.</content>
internal sealed partial class CWriter
{
    private void DataStep(Request request)
    {
        var slot = slots[request.Words[1]];
        switch (request.Verb)
        {
            case "send" or "sendto":
                string sent = Sending(request, slot);
                program.Add(request.Label is { } label ? $"{program.Use("show_sent")}(\"{label}\", {sent});" : $"{program.Use("must")}({sent}, \"{request.Step.Text}\");");
                break;
            case "recv":
                Receive(request, $"recv({slot.Variable}, {dialect.GetCast}{program.Use("data")}, {request.Words[2]}, {Flags(request, 3)})", null);
                break;
            case "recvfrom":
                Receiver();
                Receive(request, $"recvfrom({slot.Variable}, {dialect.GetCast}{program.Use("data")}, {request.Words[2]}, {Flags(request, 3)}, &there.u.any, &there.length)", slot);
                break;
            case "recvmsg" when dialect.IsWindows:
                throw new NotReproducibleException("the driver calls WSARecvMsg through a pointer that it asks Winsock for; no short program shows that");
            case "recvmsg":
                program.Use("message");
                program.Assign("struct msghdr", "msg", $"message({request.Words[2]}, {request["control"] ?? "256"})");
                string got = $"recvmsg({slot.Variable}, &msg, {Flags(request, 3)})";
                program.Add(request.Label is { } told ? $"{program.Use("show_message")}(\"{told}\", {got}, &msg);" : $"{program.Use("must")}({got}, \"{request.Step.Text}\");");
                break;
            case "poll":
                Poll(request, slot);
                break;
            case "fill":
                program.Use("fill");
                Value(request, $"fill({slot.Variable})");
                break;
            case "atmark":
                Value(request, $"{(dialect.IsWindows ? program.Use("sockatmark") : "sockatmark")}({slot.Variable})");
                break;
            default:
                program.Use("unread");
                program.Assign("int", "bytes", "0");
                if (request.Label is { } asked)
                {
                    program.Assign("int", "answer", $"unread({slot.Variable}, &bytes)");
                    program.Add($"{program.Use("show_value")}(\"{asked}\", answer, bytes);");
                }
                else
                {
                    Call(request, $"unread({slot.Variable}, &bytes)");
                }
                break;
        }
    }

    private string Sending(Request request, Slot slot)
    {
        int count = int.Parse(request.Words[2], System.Globalization.CultureInfo.InvariantCulture);
        string data = count <= 26 ? $"\"{"abcdefghijklmnopqrstuvwxyz"[..count]}\"" : $"{program.Use("letters")}({count})";
        if (request.Verb == "send")
            return $"send({slot.Variable}, {data}, {count}, {Flags(request, 3)})";
        string call = $"sendto({slot.Variable}, {data}, {count}, {Flags(request, 4)}, {AddressOf(slot, request.Words[3], true)})";
        slot.Fresh = false;
        return call;
    }

    private string Flags(Request request, int from) =>
        request.Words.Count > from ? string.Join(" | ", request.Words.Skip(from).Select(dialect.Flag)) : "0";

    private void Receive(Request request, string call, Slot? from)
    {
        if (request.Label is not { } label)
        {
            program.Add($"{program.Use("must")}({call}, \"{request.Step.Text}\");");
            return;
        }
        program.Use("show_data");
        if (from is null)
        {
            program.Add($"show_data(\"{label}\", {call});");
        }
        else
        {
            foreach (var other in slots.All.Where(s => s.Type == from.Type && s.Open && s.Declared))
                Declare(other);
            program.Add($"if (show_data(\"{label}\", {call})) {{");
            ShowPeer(from.Type, null);
            program.Add("}");
        }
        program.Add("putchar('\\n');");
    }

    private void Poll(Request request, Slot slot)
    {
        string events = string.Join(" | ", request.Words[2].Split('+').Select(w => w switch { "read" => "POLLIN", "write" => "POLLOUT", _ => dialect.IsWindows ? "POLLRDBAND" : "POLLPRI" }));
        if (!dialect.IsWindows)
            program.Include("poll.h");
        program.Assign(dialect.IsWindows ? "WSAPOLLFD" : "struct pollfd", "ready", $"({(dialect.IsWindows ? "WSAPOLLFD" : "struct pollfd")}){{.fd = {slot.Variable}, .events = {events}}}");
        string call = $"{(dialect.IsWindows ? "WSAPoll" : "poll")}(&ready, 1, {request.Words[3]})";
        if (request.Label is { } label)
            program.Add($"{program.Use("show_events")}(\"{label}\", {call}, &ready);");
        else
            program.Add($"{program.Use("must")}({call}, \"{request.Step.Text}\");");
    }

    /// <summary>A call whose result is the value to show.</summary>
    private void Value(Request request, string call)
    {
        if (request.Label is not { } label)
        {
            program.Add($"{program.Use("must")}({call}, \"{request.Step.Text}\");");
            return;
        }
        program.Assign("long long", "result", call);
        program.Add($"{program.Use("show_value")}(\"{label}\", result, result);");
    }
}
