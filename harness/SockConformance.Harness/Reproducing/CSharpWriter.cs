using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Reproducing;

/// <summary>
/// Writes a case as a C# program of one file, for <c>dotnet run FILE.cs</c>; calls go to the system as they are.
/// </summary>
internal sealed partial class CSharpWriter
{
    private readonly CaseInstance instance;
    private readonly CSharpProgram program;
    private readonly Slots slots;
    private readonly bool isWindows;

    private CSharpWriter(CaseInstance instance)
    {
        this.instance = instance;
        isWindows = instance.Platform.Id == "winsock";
        program = new CSharpProgram(instance.Platform.Id);
        slots = new Slots(instance.Steps);
    }

    /// <summary>The program's text.</summary>
    public static string Write(CaseInstance instance, string fileName)
    {
        if (instance.Platform.Id is not ("linux" or "winsock"))
            throw new NotReproducibleException($".NET does not run on {instance.Platform.Name}");
        var writer = new CSharpWriter(instance);
        if (writer.isWindows)
        {
            writer.program.Import("WSAStartup", "ushort version, byte[] data");
            writer.program.Add(writer.program.Use("startup", "Startup();"));
        }
        foreach (var step in instance.Steps)
            writer.Timed(step);
        foreach (string statement in new CheckWriter(instance, writer.Words(), []).Statements())
            writer.program.Add(statement);
        string comment = Comment.Write(instance, $"dotnet run {fileName} (.NET 10, a 64-bit system)", "// ", "// ", "");
        string library = writer.isWindows ? "Winsock" : "the C library";
        return writer.program.Text(comment
            + $"// Calls go to {library} as they are: "
            + "the Socket class of .NET sets options of its own and takes no wrong length.\n"
            + "// .NET ignores SIGPIPE, so this program does not count it.\n");
    }

    private void Step(StepInstance step)
    {
        var request = step.Request;
        switch (request.Verb.Name)
        {
            case "socket":
                var kind = request.Kind!;
                string made = $"{program.Symbol(kind.Family)}, {program.Symbol(kind.Type)}, {program.Symbol(kind.Protocol)}";
                string socket = program.Import("socket", "int family, int type, int protocol", "nint");
                New(step, kind.Family.Name, kind.Type.Name, $"{socket}({made})");
                break;
            case "accept" when step.Label is null:
                var listener = slots[request["listener"]!];
                string accept = program.Import("accept", "nint s, nint at, nint length", "nint");
                New(step, listener.Family, listener.Type, $"{accept}({listener.Variable}, 0, 0)");
                break;
            case "bind":
                Bind(step);
                break;
            case "connect":
                var connected = slots[request.Socket];
                string connect = program.Import("connect", "nint s, byte[] at, int length");
                Call(step, $"{connect}({connected.Variable}, {AddressOf(connected, request.Address!, true)})");
                connected.Fresh = false;
                break;
            case "listen":
                var listening = slots[request.Socket];
                string listen = program.Import("listen", "nint s, int backlog");
                Call(step, $"{listen}({listening.Variable}, {request["backlog"] ?? "16"})");
                listening.Fresh = false;
                break;
            case "shutdown":
                Call(step, Shutdown(request));
                break;
            case "close":
                var closed = slots[request.Socket];
                if (slots.IsAddressed(closed))
                    Refresh(closed);
                Call(step, $"{program.Import(isWindows ? "closesocket" : "close", "nint s")}({closed.Variable})");
                closed.Open = false;
                break;
            case "nonblocking":
                program.Import(
                    isWindows ? "ioctlsocket" : "fcntl",
                    isWindows ? "nint s, int what, ref int value" : "nint s, int what, int value");
                string mode = Bool(request["switch"] == "on");
                Call(step, program.Use("set_nonblocking", $"SetNonblocking({slots[request.Socket].Variable}, {mode})"));
                break;
            case "descriptor" when request["what"] == "invalid":
                New(step, "AF_INET", "SOCK_STREAM", "-1", made: false);
                break;
            case "sleep":
                program.Add($"Thread.Sleep({request["time"]});");
                break;
            case "getsockopt":
                Get(step);
                break;
            case "setsockopt":
                Set(step);
                break;
            default:
                Data(step);
                break;
        }
    }

    private void New(StepInstance step, string family, string type, string value, bool made = true)
    {
        var slot = slots.Make(step.Request.Socket, family, type, made, out bool isNew);
        if (step.Label is null && made)
            value = $"{program.Use("must", "Must")}({value}, \"{step.Text}\")";
        program.Add($"{(isNew ? "nint " : "")}{slot.Variable} = {value};");
        if (step.Label is { } label)
            program.Add($"{program.Use("show_line", "ShowLine")}(\"{label}\", {slot.Variable});");
    }

    private void Call(StepInstance step, string call) =>
        program.Add(step.Label is { } label ? $"{program.Use("show_line", "ShowLine")}(\"{label}\", {call});" : Must(step, call));

    private string Must(StepInstance step, string call) => $"{program.Use("must", "Must")}({call}, \"{step.Text}\");";
}
