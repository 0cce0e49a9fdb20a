namespace SockConformance.Harness.Reproducing;

/// <content>What makes sockets and other descriptors.</content>
internal sealed partial class CWriter
{
    /// <summary>A new socket and its variable; where actors are threads they must see it.</summary>
    private Slot New(Request request, string name, string family, string type, string value, bool open = true, bool shows = true)
    {
        var slot = slots.Make(name, family, type, open, out bool isNew);
        bool global = hasActor && dialect.IsWindows;
        if (global && isNew)
            program.AddGlobal($"static {dialect.Socket} {slot.Variable};");
        string made = request.Label is null ? $"{program.Use(dialect.IsWindows ? "must_socket" : "must")}({value}, \"{request.Step.Text}\")" : value;
        if (shows && !slots.IsUsed(name))
        {
            program.Add(request.Label is { } seen ? $"{program.Use("show_line")}(\"{seen}\", {(dialect.IsWindows ? $"{value} == INVALID_SOCKET ? -1 : 0" : value)});" : made + ";");
            return slot;
        }
        slot.Declared = true;
        program.Add($"{(isNew && !global ? dialect.Socket + " " : "")}{slot.Variable} = {made};");
        if (!global && requests.Any(r => r.Label is not null && r.Verb is "accept" or "getpeername" or "recvfrom"))
            program.Add($"(void){slot.Variable};");
        if (request.Label is { } label && shows)
            program.Add($"{program.Use("show_line")}(\"{label}\", {Result(slot)});");
        return slot;
    }

    /// <summary>A new socket as a result that is -1 when there is none.</summary>
    private string Result(Slot slot) => dialect.IsWindows ? $"{slot.Variable} == INVALID_SOCKET ? -1 : 0" : slot.Variable;

    private void Pair(Request request)
    {
        var words = request.Words;
        string family = program.Symbol(words[3]), type = program.Symbol(words[4]);
        string pair = words[1] + words[2] + "_pair";
        program.Add($"int {pair}[2] = {{-1, -1}};");
        Call(request, $"socketpair({family}, {type}, {program.Symbol(words[5])}, {pair})");
        for (int i = 0; i < 2; i++)
        {
            var slot = slots.Make(words[i + 1], family, type, true, out bool isNew);
            slot.Declared = true;
            program.Add($"{(isNew ? "int " : "")}{slot.Variable} = {pair}[{i}];");
            program.Add($"(void){slot.Variable};");
        }
    }

    private void Accept(Request request)
    {
        var listener = slots[request.Words[2]];
        listener.Fresh = false;
        if (request.Label is not { } label)
        {
            New(request, request.Words[1], listener.Family, listener.Type, $"accept({listener.Variable}, NULL, NULL)");
            return;
        }
        Receiver();
        foreach (var other in slots.All.Where(s => s.Type == listener.Type && s.Open && s.Declared))
            Declare(other);
        var made = New(request, request.Words[1], listener.Family, listener.Type, $"accept({listener.Variable}, &there.u.any, &there.length)", shows: false);
        program.Add($"if ({program.Use("show")}(\"{label}\", {Result(made)})) {{");
        ShowPeer(listener.Type, made);
        program.Add("}");
        program.Add("putchar('\\n');");
    }

    private void Descriptor(Request request)
    {
        string what = request.Words[2];
        string value = what switch
        {
            "invalid" => dialect.IsWindows ? "INVALID_SOCKET" : "-1",
            "closed" => program.Use("closed") + "()",
            "file" => program.Use("file") + "()",
            "pipe" => program.Use("pipe_end") + "()",
            _ when dialect.Platform == "linux" => $"{program.Use("bpf_program")}({what["bpf:".Length..]})",
            _ => throw new NotReproducibleException($"{instance.Platform.Name} has no extended BPF"),
        };
        if (what == "invalid")
        {
            var slot = slots.Make(request.Words[1], "AF_INET", "SOCK_STREAM", false, out bool isNew);
            slot.Declared = true;
            program.Add($"{(isNew ? dialect.Socket + " " : "")}{slot.Variable} = {value};");
            return;
        }
        New(request, request.Words[1], "AF_INET", "SOCK_STREAM", value, open: false);
    }
}
