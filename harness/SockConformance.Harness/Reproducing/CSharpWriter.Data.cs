using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <content>Sending and receiving, and waiting for it.</content>
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
        ["trunc"] = (0x20, 0x100),
        ["ctrunc"] = (8, 0x200),
        ["more"] = (0x8000, -1),
        ["eor"] = (0x80, -1),
        ["partial"] = (-1, 0x8000),
        ["confirm"] = (0x800, -1),
        ["fastopen"] = (0x20000000, -1),
        ["zerocopy"] = (0x4000000, -1),
        ["cloexec"] = (0x40000000, -1),
    };

    private void Data(StepInstance step)
    {
        var request = step.Request;
        switch (request.Verb.Name)
        {
            case "send" or "sendto":
                Sent(step, Sending(request));
                break;
            case "recv":
                program.Assign("byte[]", "data", $"new byte[{Math.Max(request.Count, 1)}]");
                string recv = program.Import("recv", "nint s, byte[] data, nint count, int flags", "nint");
                string received = $"{recv}({slots[request.Socket].Variable}, data, {request.Count}, {Flags(request)})";
                program.Add(step.Label is { } label
                    ? $"{program.Use("show_data", "ShowData")}(\"{label}\", {received}, data);"
                    : Must(step, received));
                break;
            case "poll":
                program.Import(
                    isWindows ? "WSAPoll" : "poll",
                    isWindows ? "byte[] one, uint count, int ms" : "byte[] one, ulong count, int ms");
                string polled = slots[request.Socket].Variable;
                string shown = $"ShowEvents(\"{step.Label ?? step.Text}\", {polled}, {Events(request)}, {request["time"]});";
                program.Add(program.Use("show_events", shown));
                break;
            case "after" when request.Inner is { Verb.Name: "send" or "shutdown" } inner:
                string call = inner.Verb.Name == "send" ? Sending(inner) : Shutdown(inner);
                string body = $"Thread.Sleep({request["time"]}); {call};";
                program.Add($"new Thread(() => {{ {body} }}) {{ IsBackground = true }}.Start(); // {step.Text}");
                break;
            default:
                throw new NotReproducibleException($"'{step.Text}' has no short form in C#; the program in C does it");
        }
    }

    /// <summary>.NET ignores SIGPIPE, so how many there were is not shown.</summary>
    private void Sent(StepInstance step, string call) =>
        program.Add(step.Label is { } label
            ? $"{program.Use("show_value", "ShowValue")}(\"{label}\", {call});"
            : Must(step, call));

    private int Events(Request request) => request["events"]!.Split('+').Sum(w => (w, isWindows) switch
    {
        ("read", true) => 0x100,
        ("write", true) => 0x10,
        (_, true) => 0x200,
        ("read", _) => 1,
        ("write", _) => 4,
        _ => 2,
    });

    private string Shutdown(Request request)
    {
        int how = request["how"] switch { "read" => 0, "write" => 1, _ => 2 };
        return $"{program.Import("shutdown", "nint s, int how")}({slots[request.Socket].Variable}, {how})";
    }

    private string Sending(Request request)
    {
        var slot = slots[request.Socket];
        const string Parameters = "nint s, byte[] data, nint count, int flags";
        int count = request.Count;
        string data = Payload.IsChosen(request)
            ? $"new byte[] {{{Payload.Written(request)}}}"
            : program.Use("letters", $"Letters({count})");
        string given = $"{slot.Variable}, {data}, {count}, {Flags(request)}";
        if (request.Address is not { } to)
            return $"{program.Import("send", Parameters, "nint")}({given})";
        string at = AddressOf(slot, to, true);
        slot.Fresh = false;
        return $"{program.Import("sendto", Parameters + ", byte[] at, int length", "nint")}({given}, {at})";
    }

    private string Flags(Request request) => !request.Flags.Any() ? "0" : string.Join(" | ", request.Flags.Select(w =>
        FlagNumbers.TryGetValue(w, out var numbers) && (isWindows ? numbers.Windows : numbers.Posix) is var number and >= 0
            ? $"{number} /* {w} */"
            : throw new NotReproducibleException($"{instance.Platform.Name} has no flag {w}")));
}
