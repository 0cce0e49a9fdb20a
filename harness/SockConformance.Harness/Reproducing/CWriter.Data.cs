using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <content>Sending and receiving, and waiting for it.</content>
internal sealed partial class CWriter
{
    private void DataStep(StepInstance step)
    {
        var request = step.Request;
        var slot = slots[request.Socket];
        switch (request.Verb.Name)
        {
            case "send" or "sendto":
                string sent = Sending(request, slot);
                program.Add(step.Label is { } label ? $"{program.Use("show_sent")}(\"{label}\", {sent});" : Must(step, sent));
                break;
            case "recv":
                Receive(step, $"recv({slot.Variable}, {Room(request)}, {Flags(request)})", null);
                break;
            case "recvfrom":
                Receiver();
                Receive(step, $"recvfrom({slot.Variable}, {Room(request)}, {Flags(request)}, &there.u.any, &there.length)", slot);
                break;
            case "sendmsg":
                SendMessage(step, slot);
                break;
            case "recvmsg":
                ReceiveMessage(step, slot);
                break;
            case "poll":
                Poll(step, slot);
                break;
            case "atmark":
                Value(step, $"{(dialect.IsWindows ? program.Use("sockatmark") : "sockatmark")}({slot.Variable})");
                break;
            default:
                program.Use("unread");
                program.Assign("int", "bytes", "0");
                if (step.Label is { } asked)
                {
                    program.Assign("int", "answer", $"unread({slot.Variable}, &bytes)");
                    program.Add($"{program.Use("show_value")}(\"{asked}\", answer, bytes);");
                }
                else
                {
                    Call(step, $"unread({slot.Variable}, &bytes)");
                }
                break;
        }
    }

    private string Sending(Request request, Slot slot)
    {
        string given = $"{slot.Variable}, {Bytes(request)}, {request.Count}, {Flags(request)}";
        if (request.Address is not { } to)
            return $"send({given})";
        string call = $"sendto({given}, {AddressOf(slot, to, true)})";
        slot.Fresh = false;
        return call;
    }

    /// <summary>A pointer to what is sent.</summary>
    private string Bytes(Request request)
    {
        int count = request.Count;
        if (Payload.IsChosen(request))
            return $"{dialect.SetCast}(const unsigned char[]){{{Payload.Written(request)}}}";
        return count <= 26 ? $"\"{"abcdefghijklmnopqrstuvwxyz"[..count]}\"" : $"{program.Use("letters")}({count})";
    }

    /// <summary>Where the data goes, and how much has room there.</summary>
    private string Room(Request request) => $"{dialect.GetCast}{program.Use("data")}, {request.Count}";

    private string Flags(Request request) => request.Flags.Any() ? string.Join(" | ", request.Flags.Select(dialect.Flag)) : "0";

    private void Receive(StepInstance step, string call, Slot? from)
    {
        if (step.Label is not { } label)
        {
            program.Add(Must(step, call));
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
        program.Add("say(\"\\n\");");
    }

    private void Poll(StepInstance step, Slot slot)
    {
        var request = step.Request;
        string urgent = dialect.IsWindows ? "POLLRDBAND" : "POLLPRI";
        var words = request["events"]!.Split('+').Select(w => w switch { "read" => "POLLIN", "write" => "POLLOUT", _ => urgent });
        string events = string.Join(" | ", words);
        if (!dialect.IsWindows)
            program.Include("poll.h");
        string type = dialect.IsWindows ? "WSAPOLLFD" : "struct pollfd";
        program.Assign(type, "ready", $"({type}){{.fd = {slot.Variable}, .events = {events}}}");
        string call = $"{(dialect.IsWindows ? "WSAPoll" : "poll")}(&ready, 1, {request["time"]})";
        program.Add(step.Label is { } label ? $"{program.Use("show_events")}(\"{label}\", {call}, &ready);" : Must(step, call));
    }

    /// <summary>A call whose result is the value to show.</summary>
    private void Value(StepInstance step, string call)
    {
        if (step.Label is not { } label)
        {
            program.Add(Must(step, call));
            return;
        }
        program.Assign("long long", "result", call);
        program.Add($"{program.Use("show_value")}(\"{label}\", result, result);");
    }
}
