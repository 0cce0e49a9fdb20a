using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Reproducing;

/// <content>What makes sockets and other descriptors.</content>
internal sealed partial class CWriter
{
    /// <summary>A new socket and its variable; where actors are threads they must see it.</summary>
    private Slot New(StepInstance step, string family, string type, string value, bool open = true, bool shows = true)
    {
        string name = step.Request.Socket;
        var slot = slots.Make(name, family, type, open, out bool isNew);
        bool global = hasActor && dialect.IsWindows;
        if (global && isNew)
            program.AddGlobal($"static {dialect.Socket} {slot.Variable};");
        string must = dialect.IsWindows ? "must_socket" : "must";
        string made = step.Label is null ? $"{program.Use(must)}({value}, \"{step.Text}\")" : value;
        if (shows && !slots.IsUsed(name))
        {
            string result = dialect.IsWindows ? $"{value} == INVALID_SOCKET ? -1 : 0" : value;
            program.Add(step.Label is { } seen ? $"{program.Use("show_line")}(\"{seen}\", {result});" : made + ";");
            return slot;
        }
        slot.Declared = true;
        program.Add($"{(isNew && !global ? dialect.Socket + " " : "")}{slot.Variable} = {made};");
        if (!global && slots.TellsPeers)
            program.Add($"(void){slot.Variable};");
        if (step.Label is { } label && shows)
            program.Add($"{program.Use("show_line")}(\"{label}\", {Result(slot)});");
        return slot;
    }

    /// <summary>A new socket as a result that is -1 when there is none.</summary>
    private string Result(Slot slot) => dialect.IsWindows ? $"{slot.Variable} == INVALID_SOCKET ? -1 : 0" : slot.Variable;

    private void Pair(StepInstance step)
    {
        var kind = step.Request.Kind!;
        string[] names = [.. step.Request.Sockets];
        string family = program.Symbol(kind.Family), type = program.Symbol(kind.Type);
        string pair = names[0] + names[1] + "_pair";
        program.Add($"int {pair}[2] = {{-1, -1}};");
        Call(step, $"socketpair({family}, {type}, {program.Symbol(kind.Protocol)}, {pair})");
        for (int i = 0; i < 2; i++)
        {
            var slot = slots.Make(names[i], family, type, true, out bool isNew);
            slot.Declared = true;
            program.Add($"{(isNew ? "int " : "")}{slot.Variable} = {pair}[{i}];");
            program.Add($"(void){slot.Variable};");
        }
    }

    private void Accept(StepInstance step)
    {
        var listener = slots[step.Request["listener"]!];
        listener.Fresh = false;
        bool isEx = step.Request.Verb.Name == "acceptex";
        if (step.Label is null && !isEx)
        {
            New(step, listener.Family, listener.Type, $"accept({listener.Variable}, NULL, NULL)");
            return;
        }
        Receiver();
        foreach (var other in slots.All.Where(s => s.Type == listener.Type && s.Open && s.Declared))
            Declare(other);
        string call = isEx
            ? $"{program.Use("acceptex")}({listener.Variable}, {listener.Family}, {listener.Type}, &there)"
            : $"accept({listener.Variable}, &there.u.any, &there.length)";
        var made = New(step, listener.Family, listener.Type, call, shows: step.Label is null);
        if (step.Label is not { } label)
            return;
        program.Add($"if ({program.Use("show")}(\"{label}\", {Result(made)})) {{");
        ShowPeer(listener.Type, made);
        program.Add("}");
        program.Add("say(\"\\n\");");
    }

    private void Descriptor(StepInstance step)
    {
        string what = step.Request["what"]!;
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
            var slot = slots.Make(step.Request.Socket, "AF_INET", "SOCK_STREAM", false, out bool isNew);
            slot.Declared = true;
            program.Add($"{(isNew ? dialect.Socket + " " : "")}{slot.Variable} = {value};");
            return;
        }
        New(step, "AF_INET", "SOCK_STREAM", value, open: false);
    }
}
