using System.Globalization;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <content>Requests beside the sockets: waiting, users, what the system says of itself.</content>
internal sealed partial class CWriter
{
    private int actors;

    private void OtherStep(StepInstance step)
    {
        var request = step.Request;
        switch (request.Verb.Name)
        {
            case "sleep":
                program.Add(dialect.IsWindows ? $"Sleep({request["time"]});" : $"{program.Use("pause_ms")}({request["time"]});");
                if (step.Label is { } slept)
                    program.Add($"{program.Use("say")}(\"{slept}: ok\\n\");");
                break;
            case "after":
                After(step, request.Inner!);
                break;
            case "become" when dialect.IsWindows:
                Absent(step, "become");
                break;
            case "become":
                Call(step, $"{program.Use(request["user"] == "other" ? "become_other" : "become_self")}()");
                break;
            case "startup" or "cleanup" when !dialect.IsWindows:
                Absent(step, request.Verb.Name == "startup" ? "WSAStartup" : "WSACleanup");
                break;
            case "startup":
                Call(step, $"{program.Use("started")}(&winsock)");
                break;
            case "cleanup":
                Call(step, "WSACleanup()");
                break;
            case "sizeof":
                Show(step, $"{program.Use("say")}(\"{step.Label}: ok value=%d\\n\", (int){TypeOf(SizedType(step)).SizeOf});");
                break;
            case "symbol":
                Symbol(step, request["name"]!);
                break;
            case "identity":
                Identity(step);
                break;
            case "mtu" or "sysctl" when request.Verb.Name == "mtu" || request["value"] is not null:
                throw new NotReproducibleException(Unwritten.Network);
            case "process" or "in" or "end":
                throw new NotReproducibleException(Unwritten.Process);
            case "sysctl" when dialect.Platform == "linux":
                string path = "/proc/sys/" + request["name"]!.Replace('.', '/');
                Show(step, $"{program.Use("show_sysctl")}(\"{step.Label}\", \"{path}\");");
                break;
            case "sysctl" when dialect.IsWindows:
                Absent(step, "sysctl");
                break;
            case "sysctl":
                Show(step, $"{program.Use("show_sysctl")}(\"{step.Label}\", \"{request["name"]}\");");
                break;
            default:
                ByHelper(step);
                break;
        }
    }

    private static OptionType SizedType(StepInstance step) => OptionType.Parse(step.Request["type"]!)
        ?? throw new NotReproducibleException($"'{step.Text}' is of no type of the protocol");

    private void Identity(StepInstance step)
    {
        if (!dialect.IsWindows)
            program.Include("unistd.h");
        string numbers = dialect.IsWindows
            ? "pid=%ld uid=-1 gid=-1\\n\", (long)GetCurrentProcessId());"
            : "pid=%ld uid=%ld gid=%ld\\n\", (long)getpid(), (long)geteuid(), (long)getegid());";
        Show(step, $"{program.Use("say")}(\"{step.Label}: ok {numbers}");
    }

    private void Show(StepInstance step, string line)
    {
        if (step.Label is not null)
            program.Add(line);
    }

    private void Symbol(StepInstance step, string name)
    {
        if (step.Label is not { } label)
            return;
        // Some names are of an enumeration, which #ifdef does not see.
        if (name.StartsWith("IPPROTO_", StringComparison.Ordinal))
        {
            program.Add($"{program.Use("say")}(\"{label}: ok value=%lld\\n\", (long long){name});");
            return;
        }
        program.Add("#ifdef " + name, 0);
        program.Add($"{program.Use("say")}(\"{label}: ok value=%lld\\n\", (long long){name});");
        program.Add("#else", 0);
        absent.Add(label);
        program.Add($"say(\"{label}: absent {name}\\n\");");
        program.Add("#endif", 0);
    }

    /// <summary>What must happen while a later step blocks: a child does it, on Windows a thread.</summary>
    private void After(StepInstance step, Request inner)
    {
        var slot = slots[inner.Socket];
        string time = step.Request["time"]!;
        string call = inner.Verb.Name switch
        {
            "send" or "sendto" => Sending(inner, slot),
            "connect" => $"connect({slot.Variable}, {AddressOf(slot, inner.Address!, true)})",
            "close" => $"{dialect.Close}({slot.Variable})",
            "shutdown" => $"shutdown({slot.Variable}, {dialect.How(inner["how"]!)})",
            _ => throw NotWritten($"a program whose actor does '{step.Text}'"),
        };
        slot.Restless |= inner.Address is not null;
        string note = $"/* {step.Text} */";
        if (dialect.IsWindows)
        {
            if (inner.Address is not null)
                throw new NotReproducibleException("a thread that connects would need the address as a variable of its own");
            string name = "later" + (++actors).ToString(CultureInfo.InvariantCulture);
            string body = $"    (void)unused;\n    Sleep({time});\n    {call};\n    return 0;\n";
            program.AddGlobal($"static DWORD WINAPI {name}(void *unused)\n{{\n{body}}}");
            program.Add($"CreateThread(NULL, 0, {name}, NULL, 0, NULL); {note}");
        }
        else
        {
            program.Include("unistd.h");
            program.Add($"if ({program.Use("must")}(fork(), \"fork\") == 0) {{ {note}");
            foreach (var other in slots.All.Where(s => s.Open && s.Declared && s != slot))
                program.Add($"close({other.Variable});", 2);
            program.Add("fclose(stdout);", 2);
            program.Add($"{program.Use("pause_ms")}({time});", 2);
            program.Add(call + ";", 2);
            program.Add("_exit(0);", 2);
            program.Add("}");
        }
        if (step.Label is { } label)
            program.Add($"{program.Use("say")}(\"{label}: ok\\n\");");
    }
}
