using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Reproducing;

/// <summary>Writes a case as a C# program of one file, for <c>dotnet run FILE.cs</c>; calls go to the system as they are.</summary>
internal sealed partial class CSharpWriter
{
    private readonly CaseInstance instance;
    private readonly IReadOnlyList<Request> requests;
    private readonly CSharpProgram program;
    private readonly Slots slots;
    private readonly bool isWindows;

    private CSharpWriter(CaseInstance instance, PlannedCase planned)
    {
        this.instance = instance;
        requests = [.. instance.Steps.Zip(planned.Requests, Request.Parse)];
        isWindows = instance.Platform.Id == "winsock";
        program = new CSharpProgram(instance.Platform.Id);
        slots = new Slots(requests);
    }

    /// <summary>The program's text.</summary>
    public static string Write(CaseInstance instance, PlannedCase planned, string fileName)
    {
        if (instance.Platform.Id is not ("linux" or "winsock"))
            throw new NotReproducibleException($".NET does not run on {instance.Platform.Name}");
        var writer = new CSharpWriter(instance, planned);
        if (writer.isWindows)
        {
            writer.program.Import("WSAStartup", "ushort version, byte[] data");
            writer.program.Add(writer.program.Use("startup", "Startup();"));
        }
        foreach (var request in writer.requests)
            writer.Step(request);
        string comment = Comment.Write(instance, $"dotnet run {fileName} (.NET 10, a 64-bit system)", "// ", "// ", "");
        return writer.program.Text(comment + $"// Calls go to {(writer.isWindows ? "Winsock" : "the C library")} as they are: the Socket class of .NET sets options of its own and takes no wrong length.\n"
            + "// .NET ignores SIGPIPE, so this program does not count it.\n");
    }

    private void Step(Request request)
    {
        var words = request.Words;
        switch (request.Verb)
        {
            case "socket":
                New(request, words[1], words[2].Split('=')[0], words[3].Split('=')[0],
                    $"{program.Import("socket", "int family, int type, int protocol", "nint")}({program.Symbol(words[2])}, {program.Symbol(words[3])}, {program.Symbol(words[4])})");
                break;
            case "accept" when request.Label is null:
                var listener = slots[words[2]];
                New(request, words[1], listener.Family, listener.Type, $"{program.Import("accept", "nint s, nint at, nint length", "nint")}({listener.Variable}, 0, 0)");
                break;
            case "bind":
                Bind(request);
                break;
            case "connect":
                Call(request, $"{program.Import("connect", "nint s, byte[] at, int length")}({slots[words[1]].Variable}, {Address(slots[words[1]], words[2], true)})");
                slots[words[1]].Fresh = false;
                break;
            case "listen":
                Call(request, $"{program.Import("listen", "nint s, int backlog")}({slots[words[1]].Variable}, {(words.Count > 2 ? words[2] : "16")})");
                slots[words[1]].Fresh = false;
                break;
            case "shutdown":
                Call(request, $"{program.Import("shutdown", "nint s, int how")}({slots[words[1]].Variable}, {words[2] switch { "read" => 0, "write" => 1, _ => 2 }})");
                break;
            case "close":
                if (slots.IsAddressed(slots[words[1]]))
                    Refresh(slots[words[1]]);
                Call(request, $"{program.Import(isWindows ? "closesocket" : "close", "nint s")}({slots[words[1]].Variable})");
                slots[words[1]].Open = false;
                break;
            case "nonblocking":
                program.Import(isWindows ? "ioctlsocket" : "fcntl", isWindows ? "nint s, int what, ref int value" : "nint s, int what, int value");
                Call(request, program.Use("set_nonblocking", $"SetNonblocking({slots[words[1]].Variable}, {(words[2] == "on" ? "true" : "false")})"));
                break;
            case "descriptor" when words[2] == "invalid":
                New(request, words[1], "AF_INET", "SOCK_STREAM", "-1", made: false);
                break;
            case "sleep":
                program.Add($"Thread.Sleep({words[1]});");
                break;
            case "getsockopt":
                Get(request);
                break;
            case "setsockopt":
                Set(request);
                break;
            default:
                Data(request);
                break;
        }
    }

    private void New(Request request, string name, string family, string type, string value, bool made = true)
    {
        var slot = slots.Make(name, family, type, made, out bool isNew);
        program.Add($"{(isNew ? "nint " : "")}{slot.Variable} = {(request.Label is null && made ? $"{program.Use("must", "Must")}({value}, \"{request.Step.Text}\")" : value)};");
        if (request.Label is { } label)
            program.Add($"{program.Use("show_line", "ShowLine")}(\"{label}\", {slot.Variable});");
    }

    private void Call(Request request, string call) => program.Add(request.Label is { } label
        ? $"{program.Use("show_line", "ShowLine")}(\"{label}\", {call});"
        : $"{program.Use("must", "Must")}({call}, \"{request.Step.Text}\");");
}
