using System.Text;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <summary>Collects the parts of a C program: what the steps use, then the steps.</summary>
internal sealed class CProgram(CDialect dialect)
{
    private const string HelperFile = "helpers.c";

    /// <summary>Names that every system's headers have.</summary>
    private static readonly HashSet<string> Everywhere =
    [
        "SOL_SOCKET", "AF_INET", "AF_INET6", "AF_UNIX", "AF_LOCAL", "SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW", "SOCK_SEQPACKET",
        "IPPROTO_TCP", "IPPROTO_UDP", "IPPROTO_ICMP", "IPPROTO_IP", "IPPROTO_IPV6",
        "SO_DEBUG", "SO_REUSEADDR", "SO_TYPE", "SO_ERROR", "SO_DONTROUTE", "SO_BROADCAST", "SO_SNDBUF", "SO_RCVBUF",
        "SO_KEEPALIVE", "SO_OOBINLINE", "SO_LINGER", "SO_ACCEPTCONN",
        "SO_RCVTIMEO", "SO_SNDTIMEO", "SO_RCVLOWAT", "SO_SNDLOWAT", "TCP_NODELAY",
    ];

    private readonly SortedSet<string> includes = new(StringComparer.Ordinal);
    private readonly HashSet<string> helpers = [];
    private readonly HashSet<string> declared = [];
    private readonly SortedDictionary<string, string> numbers = new(StringComparer.Ordinal);
    private readonly List<string> globals = [];
    private readonly List<string> structures = [];
    private readonly List<string> body = [];

    /// <summary>A line of main, in its depth.</summary>
    public void Add(string line, int depth = 1) => body.Add(new string(' ', 4 * depth) + line);

    /// <summary>A definition before main, behind the helpers.</summary>
    public void AddGlobal(string text) => globals.Add(text);

    /// <summary>A structure that only main knows.</summary>
    public void AddStructure(string name, IEnumerable<string> fields) =>
        structures.AddRange([$"    {name} {{", .. fields.Select(f => "        " + f), "    };"]);

    public void Include(string header) => includes.Add(header);

    /// <summary>Whether there is such a helper on the platform.</summary>
    public bool Has(string helper) => HelperParts.Load(HelperFile, dialect.Platform).Has(helper);

    /// <summary>A helper's name, which from then on is part of the program.</summary>
    public string Use(string helper)
    {
        helpers.Add(helper);
        return helper;
    }

    /// <summary>A name of the headers, and the number to take where they lack it.</summary>
    public string Symbol(Symbol symbol)
    {
        string name = symbol.Name;
        if (symbol.Number is { } number && !Everywhere.Contains(name))
            numbers[name] = number;
        if (name.StartsWith("TCP_", StringComparison.Ordinal) && !dialect.IsWindows)
            Include("netinet/tcp.h");
        return name;
    }

    /// <summary>Assigns a variable of main, which is declared where it is assigned first.</summary>
    public void Assign(string type, string name, string value) =>
        Add((declared.Add(name) ? type + " " : "") + $"{name} = {value};");

    private static bool IsKernels(string header) => header.StartsWith("linux/", StringComparison.Ordinal);

    /// <summary>The whole text.</summary>
    public string Text(string comment)
    {
        var parts = HelperParts.Load(HelperFile, dialect.Platform).Closure(helpers);
        var text = new StringBuilder(comment);
        if (dialect.Platform == "linux")
            text.Append("#define _GNU_SOURCE\n");
        if (dialect.Platform == "netbsd")
            text.Append("#define _NETBSD_SOURCE\n");
        if (dialect.IsWindows)
            text.Append("#define WIN32_LEAN_AND_MEAN\n#define _WIN32_WINNT 0x0A00\n");
        // On Windows the order counts: winsock2.h comes before windows.h.
        var first = dialect.IsWindows ? dialect.Includes : [];
        var others = includes.Concat(dialect.Includes).Concat(parts.SelectMany(p => p.Includes))
            .Where(h => !dialect.IsWindows || !h.Contains('/', StringComparison.Ordinal));
        // The kernel's headers make way for the C library's where those came first.
        var ordered = others.Distinct().Except(first).OrderBy(IsKernels).ThenBy(h => h, StringComparer.Ordinal);
        foreach (string header in first.Concat(ordered))
            text.Append("#include <").Append(header).Append(">\n");
        foreach (var (name, number) in numbers)
            text.Append("#ifndef ").Append(name).Append("\n#define ").Append(name).Append(
                ' ').Append(number).Append("\n#endif\n");
        foreach (string chunk in parts.Select(p => p.Text).Concat(globals))
            text.Append('\n').Append(chunk).Append('\n');
        text.Append("\nint main(void)\n{\n");
        foreach (string line in structures.Concat(body))
            text.Append(line).Append('\n');
        return text.Append("}\n").ToString();
    }
}
