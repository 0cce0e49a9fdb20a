using System.Globalization;

namespace SockConformance.Harness.Reproducing;

/// <content>Requests beside the sockets: waiting, users, what the system says of itself.</content>
internal sealed partial class CWriter
{
    private int actors;

    private void OtherStep(Request request)
    {
        var words = request.Words;
        switch (request.Verb)
        {
            case "sleep":
                program.Add(dialect.IsWindows ? $"Sleep({words[1]});" : $"{program.Use("pause_ms")}({words[1]});");
                if (request.Label is { } slept)
                    program.Add($"puts(\"{slept}: ok\");");
                break;
            case "after":
                After(request);
                break;
            case "become" when dialect.IsWindows:
                Absent(request, "become");
                break;
            case "become":
                Call(request, $"{program.Use(words[1] == "other" ? "become_other" : "become_self")}()");
                break;
            case "startup" or "cleanup" when !dialect.IsWindows:
                Absent(request, words[0] == "startup" ? "WSAStartup" : "WSACleanup");
                break;
            case "startup":
                Call(request, $"{program.Use("started")}(&winsock)");
                break;
            case "cleanup":
                Call(request, "WSACleanup()");
                break;
            case "sizeof":
                Show(request, $"printf(\"{request.Label}: ok value=%d\\n\", (int){TypeOf(words[1]).SizeOf});");
                break;
            case "symbol":
                Symbol(request);
                break;
            case "identity":
                Show(request, dialect.IsWindows
                    ? $"printf(\"{request.Label}: ok pid=%ld uid=-1 gid=-1\\n\", (long)GetCurrentProcessId());"
                    : $"printf(\"{request.Label}: ok pid=%ld uid=%ld gid=%ld\\n\", (long)getpid(), (long)geteuid(), (long)getegid());");
                if (!dialect.IsWindows)
                    program.Include("unistd.h");
                break;
            case "sysctl" when dialect.Platform == "linux":
                Show(request, $"{program.Use("show_sysctl")}(\"{request.Label}\", \"/proc/sys/{words[1].Replace('.', '/')}\");");
                break;
            case "sysctl" when dialect.IsWindows:
                Absent(request, "sysctl");
                break;
            default:
                throw new NotReproducibleException($"a program for {instance.Platform.Name} that does '{request.Step.Text}' is not written by this version");
        }
    }

    private void Show(Request request, string line)
    {
        if (request.Label is not null)
            program.Add(line);
    }

    private void Symbol(Request request)
    {
        if (request.Label is not { } label)
            return;
        // Some names are of an enumeration, which #ifdef does not see.
        if (request.Words[1].StartsWith("IPPROTO_", StringComparison.Ordinal))
        {
            program.Add($"printf(\"{label}: ok value=%lld\\n\", (long long){request.Words[1]});");
            return;
        }
        program.Add("#ifdef " + request.Words[1], 0);
        program.Add($"printf(\"{label}: ok value=%lld\\n\", (long long){request.Words[1]});");
        program.Add("#else", 0);
        program.Add($"puts(\"{label}: absent {request.Words[1]}\");");
        program.Add("#endif", 0);
    }

    /// <summary>What must happen while a later step blocks: a child does it, on Windows a thread.</summary>
    private void After(Request request)
    {
        var inner = request.Inner;
        var slot = slots[inner.Words[1]];
        string call = inner.Verb switch
        {
            "send" or "sendto" => Sending(inner, slot),
            "connect" => $"connect({slot.Variable}, {AddressOf(slot, inner.Words[2], true)})",
            "close" => $"{dialect.Close}({slot.Variable})",
            _ => $"shutdown({slot.Variable}, {dialect.How(inner.Words[2])})",
        };
        slot.Restless |= inner.Verb is "connect" or "sendto";
        string note = $"/* {request.Step.Text} */";
        if (dialect.IsWindows)
        {
            if (inner.Verb is "connect" or "sendto")
                throw new NotReproducibleException("a thread that connects would need the address as a variable of its own");
            string name = "later" + (++actors).ToString(CultureInfo.InvariantCulture);
            program.AddGlobal($"static DWORD WINAPI {name}(void *unused)\n{{\n    (void)unused;\n    Sleep({request.Words[1]});\n    {call};\n    return 0;\n}}");
            program.Add($"CreateThread(NULL, 0, {name}, NULL, 0, NULL); {note}");
        }
        else
        {
            program.Include("unistd.h");
            program.Add($"if ({program.Use("must")}(fork(), \"fork\") == 0) {{ {note}");
            foreach (var other in slots.All.Where(s => s.Open && s.Declared && s != slot))
                program.Add($"close({other.Variable});", 2);
            program.Add("fclose(stdout);", 2);
            program.Add($"{program.Use("pause_ms")}({request.Words[1]});", 2);
            program.Add(call + ";", 2);
            program.Add("_exit(0);", 2);
            program.Add("}");
        }
        if (request.Label is { } label)
            program.Add($"puts(\"{label}: ok\");");
    }
}
