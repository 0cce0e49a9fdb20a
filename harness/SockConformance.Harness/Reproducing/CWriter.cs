using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Reproducing;

/// <summary>Writes a case as a C program: its steps as calls, one after the other.</summary>
internal sealed partial class CWriter
{
    private readonly CaseInstance instance;
    private readonly IReadOnlyList<Request> requests;
    private readonly CDialect dialect;
    private readonly CProgram program;
    private readonly Slots slots;
    private readonly bool hasActor;

    private CWriter(CaseInstance instance, PlannedCase planned)
    {
        this.instance = instance;
        requests = [.. instance.Steps.Zip(planned.Requests, Request.Parse)];
        dialect = CDialect.Of(instance.Platform.Id);
        program = new CProgram(dialect);
        slots = new Slots(requests);
        hasActor = requests.Any(r => r.Verb == "after");
    }

    /// <summary>The program's text.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="planned">Its requests.</param>
    /// <param name="fileName">The name that its comment gives the file.</param>
    public static string Write(CaseInstance instance, PlannedCase planned, string fileName)
    {
        var writer = new CWriter(instance, planned);
        writer.Begin();
        foreach (var request in writer.requests)
            writer.Step(request);
        if (writer.dialect.IsWindows)
            writer.program.Add("WSACleanup();");
        return writer.program.Text(Comment.Write(instance, string.Format(System.Globalization.CultureInfo.InvariantCulture, writer.dialect.Build, fileName), "/* ", " * ", " */"));
    }

    private void Begin()
    {
        if (dialect.IsWindows)
        {
            program.Add("WSADATA winsock;");
            program.Add("if (WSAStartup(MAKEWORD(2, 2), &winsock) != 0)");
            program.Add("return 1;", 2);
        }
        program.Add(dialect.IsWindows ? "setvbuf(stdout, NULL, _IONBF, 0);" : "setvbuf(stdout, NULL, _IOLBF, BUFSIZ);");
        if (!dialect.IsWindows && requests.Any(r => r.Verb is "send" or "sendto" or "fill"))
        {
            program.Use("sigpipes");
            program.Add("signal(SIGPIPE, count_sigpipe);");
        }
    }

    private void Step(Request request)
    {
        bool timed = request.Label is { } label && instance.Expected.Any(e => e.Checks.Any(c => c.Label == label && c.Field == "ms"));
        if (timed)
            program.Assign("long long", "began", program.Use("milliseconds") + "()");
        switch (request.Verb)
        {
            case "socket" or "socketpair" or "bind" or "listen" or "connect" or "accept" or "shutdown" or "close" or "nonblocking" or "getsockname" or "getpeername" or "descriptor":
                SocketStep(request);
                break;
            case "send" or "sendto" or "recv" or "recvfrom" or "recvmsg" or "fill" or "poll" or "atmark" or "unread":
                DataStep(request);
                break;
            case "getsockopt" or "getsockopt2":
                Get(request);
                break;
            case "setsockopt":
                Set(request);
                break;
            default:
                OtherStep(request);
                break;
        }
        if (timed)
            program.Add($"printf(\"{request.Label}.ms: %lld\\n\", milliseconds() - began);");
    }

    /// <summary>A call whose result says only whether it succeeded.</summary>
    private void Call(Request request, string call) =>
        program.Add(request.Label is { } label ? $"{program.Use("show_line")}(\"{label}\", {call});" : $"{program.Use("must")}({call}, \"{request.Step.Text}\");");

    /// <summary>What a platform does not have is told as the driver tells it.</summary>
    private void Absent(Request request, string name)
    {
        if (request.Label is not { } label)
            throw new NotReproducibleException($"{instance.Platform.Name} has no {name}");
        program.Add($"puts(\"{label}: absent {name}\"); /* {instance.Platform.Name} has none */");
    }
}
