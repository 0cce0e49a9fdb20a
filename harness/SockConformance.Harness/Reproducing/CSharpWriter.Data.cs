namespace SockConformance.Harness.Reproducing;

/// <content>Addresses and data.</content>
internal sealed partial class CSharpWriter
{
    private static readonly Dictionary<string, (int Posix, int Windows)> FlagNumbers = new(StringComparer.Ordinal)
    {
        ["oob"] = (1, 1),
        ["peek"] = (2, 2),
        ["dontroute"] = (4, 4),
        ["dontwait"] = (0x40, -1),
        ["waitall"] = (0x100, 8),
        ["nosignal"] = (0x4000, -1),
        ["errqueue"] = (0x2000, -1),
    };

    private void Bind(Request request)
    {
        var slot = slots[request.Words[1]];
        string word = request.Words[2];
        Call(request, $"{program.Import("bind", "nint s, byte[] at, int length")}({slot.Variable}, {Address(slot, word, false)})");
        slot.Fresh = false;
        slot.Specific = word[0] != '@' ? !word.StartsWith("any:", StringComparison.Ordinal) : slots[word[1..]].Specific;
    }

    private string Address(Slot on, string word, bool destination)
    {
        bool six = on.Family == "AF_INET6", local = on.Family == "AF_UNIX";
        if (!six && !local && on.Family != "AF_INET")
            throw new NotReproducibleException($"C# would have to lay out an address of {on.Family} by hand; the program in C does");
        string value;
        if (word[0] == '@')
        {
            var other = slots[word[1..]];
            Refresh(other);
            bool direct = other.Family == on.Family && (!destination || other.Specific || local);
            if (!direct && !destination)
                throw new NotReproducibleException("C# would have to spell an address for another family by hand; the program in C does");
            value = direct ? other.Address : program.Use("reachable", $"Reachable({other.Address}, {(six ? "true" : "false")})");
        }
        else
        {
            int colon = word.LastIndexOf(':');
            string host = word[..colon], port = "0";
            if (word[colon + 1] == '@')
            {
                var other = slots[word[(colon + 2)..]];
                Refresh(other);
                port = program.Use("port_of", $"PortOf({other.Address})");
            }
            host = host switch { "loopback" => six ? "::1" : "127.0.0.1", "any" => six ? "::" : "0.0.0.0", "broadcast" => "127.255.255.255", _ => host.Trim('[', ']') };
            value = local ? program.Use("local_name", "LocalName()") : program.Use(six ? "internet6" : "internet", $"{(six ? "Internet6" : "Internet")}(\"{host}\", {port})");
        }
        program.Assign("byte[]", "there", value);
        return "there, there.Length";
    }

    private void Refresh(Slot slot)
    {
        if (!slot.Open || (slot.Fresh && !slot.Restless))
            return;
        program.Assign("byte[]", slot.Address, program.Use("local_address", $"LocalAddress({slot.Variable})"));
        slot.Fresh = true;
    }

    private void Data(Request request)
    {
        var words = request.Words;
        switch (request.Verb)
        {
            case "send" or "sendto":
                Sent(request, Sending(request));
                break;
            case "recv":
                program.Assign("byte[]", "data", $"new byte[{Math.Max(int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture), 1)}]");
                string received = $"{program.Import("recv", "nint s, byte[] data, nint count, int flags", "nint")}({slots[words[1]].Variable}, data, {words[2]}, {Flags(request, 3)})";
                program.Add(request.Label is { } label ? $"{program.Use("show_data", "ShowData")}(\"{label}\", {received}, data);" : $"{program.Use("must", "Must")}({received}, \"{request.Step.Text}\");");
                break;
            case "poll":
                program.Import(isWindows ? "WSAPoll" : "poll", isWindows ? "byte[] one, uint count, int ms" : "byte[] one, ulong count, int ms");
                int events = words[2].Split('+').Sum(w => (w, isWindows) switch { ("read", true) => 0x100, ("write", true) => 0x10, (_, true) => 0x200, ("read", _) => 1, ("write", _) => 4, _ => 2 });
                program.Add(program.Use("show_events", $"ShowEvents(\"{request.Label ?? request.Step.Text}\", {slots[words[1]].Variable}, {events}, {words[3]});"));
                break;
            case "after" when words[2] is "send" or "shutdown":
                string call = words[2] == "send" ? Sending(request.Inner) : $"{program.Import("shutdown", "nint s, int how")}({slots[words[3]].Variable}, {words[4] switch { "read" => 0, "write" => 1, _ => 2 }})";
                program.Add($"new Thread(() => {{ Thread.Sleep({words[1]}); {call}; }}) {{ IsBackground = true }}.Start(); // {request.Step.Text}");
                break;
            default:
                throw new NotReproducibleException($"'{request.Step.Text}' has no short form in C#; the program in C does it");
        }
    }

    /// <summary>.NET ignores SIGPIPE, so how many there were is not shown.</summary>
    private void Sent(Request request, string call) => program.Add(request.Label is { } label
        ? $"{program.Use("show_value", "ShowValue")}(\"{label}\", {call});"
        : $"{program.Use("must", "Must")}({call}, \"{request.Step.Text}\");");

    private string Sending(Request request)
    {
        var slot = slots[request.Words[1]];
        string count = request.Words[2], data = program.Use("letters", $"Letters({count})");
        if (request.Verb == "send" || request.Words[0] == "send")
            return $"{program.Import("send", "nint s, byte[] data, nint count, int flags", "nint")}({slot.Variable}, {data}, {count}, {Flags(request, 3)})";
        string at = Address(slot, request.Words[3], true);
        slot.Fresh = false;
        return $"{program.Import("sendto", "nint s, byte[] data, nint count, int flags, byte[] at, int length", "nint")}({slot.Variable}, {data}, {count}, {Flags(request, 4)}, {at})";
    }

    private string Flags(Request request, int from) => request.Words.Count <= from ? "0" : string.Join(" | ", request.Words.Skip(from).Select(w =>
        FlagNumbers.TryGetValue(w, out var numbers) && (isWindows ? numbers.Windows : numbers.Posix) is var number and >= 0
            ? $"{number} /* {w} */"
            : throw new NotReproducibleException($"{instance.Platform.Name} has no flag {w}")));
}
