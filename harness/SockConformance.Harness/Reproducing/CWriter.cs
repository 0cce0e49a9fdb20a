using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <summary>Writes a case as a C program: its steps as calls, one after the other.</summary>
internal sealed partial class CWriter
{
    private readonly CaseInstance instance;
    private readonly CDialect dialect;
    private readonly CProgram program;
    private readonly Slots slots;
    private readonly bool hasActor;
    private readonly List<string> absent = [];

    private CWriter(CaseInstance instance)
    {
        this.instance = instance;
        dialect = CDialect.For(instance.Platform);
        program = new CProgram(dialect);
        slots = new Slots(instance.Steps);
        hasActor = instance.Steps.Any(s => s.Request.Inner is not null);
    }

    /// <summary>The program's text.</summary>
    /// <param name="instance">The case.</param>
    /// <param name="fileName">The name that its comment gives the file.</param>
    public static string Write(CaseInstance instance, string fileName)
    {
        var writer = new CWriter(instance);
        writer.Begin();
        foreach (var step in instance.Steps)
            writer.Step(step);
        if (writer.dialect.IsWindows)
            writer.program.Add("WSACleanup();");
        foreach (string statement in new CheckWriter(instance, writer.Words(), writer.absent).Statements())
            writer.program.Add(statement);
        string build = string.Format(System.Globalization.CultureInfo.InvariantCulture, writer.dialect.Build, fileName);
        return writer.program.Text(Comment.Write(instance, build, "/* ", " * ", " */"));
    }

    private void Begin()
    {
        if (dialect.IsWindows)
        {
            program.Add("WSADATA winsock;");
            program.Add("if (WSAStartup(MAKEWORD(2, 2), &winsock) != 0)");
            program.Add("return 2;", 2);
        }
        program.Add(dialect.IsWindows ? "setvbuf(stdout, NULL, _IONBF, 0);" : "setvbuf(stdout, NULL, _IOLBF, BUFSIZ);");
        if (!dialect.IsWindows && instance.Steps.Any(s => s.Request.Verb.Is(VerbTraits.Sends)))
        {
            program.Use("sigpipes");
            program.Add("signal(SIGPIPE, count_sigpipe);");
        }
    }

    private void Step(StepInstance step)
    {
        var checks = instance.Expected.SelectMany(e => e.Checks);
        if (step.Request.Needs.Contains("veth"))
            throw new NotReproducibleException(Unwritten.Pair);
        bool timed = step.Label is { } label && checks.Any(c => c.Label == label && c.Field == "ms");
        if (timed)
            program.Assign("long long", "began", program.Use("milliseconds") + "()");
        switch (step.Request.Verb.Name)
        {
            case "socket" or "socketpair" or "bind" or "listen" or "connect" or "connectex" or "accept" or "acceptex":
            case "shutdown" or "close" or "nonblocking" or "getsockname" or "getpeername" or "descriptor":
                SocketStep(step);
                break;
            case "send" or "sendto" or "sendmsg" or "recv" or "recvfrom" or "recvmsg" or "poll" or "atmark" or "unread":
                DataStep(step);
                break;
            case "getsockopt" or "getsockopt2":
                Get(step);
                break;
            case "setsockopt":
                Set(step);
                break;
            default:
                OtherStep(step);
                break;
        }
        if (timed)
            program.Add($"{program.Use("say")}(\"{step.Label}.ms: %lld\\n\", milliseconds() - began);");
    }

    /// <summary>How C writes what it holds against what it observed.</summary>
    private CheckWords Words() => new()
    {
        Use = program.Use,
        Quote = Quote,
        Print = text => $"puts({text});",
        LineOf = label => label + ", \": \"",
        Null = "NULL",
        Least = "LLONG_MIN",
        Largest = "LLONG_MAX",
        False = "0",
    };

    /// <summary>A call whose result says only whether it succeeded.</summary>
    private void Call(StepInstance step, string call) =>
        program.Add(step.Label is { } label ? $"{program.Use("show_line")}(\"{label}\", {call});" : Must(step, call));

    /// <summary>A call that must succeed.</summary>
    private string Must(StepInstance step, string call) => $"{program.Use("must")}({call}, \"{step.Text}\");";

    /// <summary>What a platform does not have is told as the driver tells it.</summary>
    private void Absent(StepInstance step, string name)
    {
        if (step.Label is not { } label)
            throw new NotReproducibleException($"{instance.Platform.Name} has no {name}");
        absent.Add(label);
        program.Add($"{program.Use("say")}(\"{label}: absent {name}\\n\"); /* {instance.Platform.Name} has none */");
    }
}
