using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Tests;

/// <summary>
/// Catalogs and runs of any size for measuring, with names, sentences and answers as varied as real ones. Needs no test
/// framework, so that benchmarks can take it too.
/// </summary>
internal static class BigWorld
{
    private static readonly string[] Words =
    [
        "RECV", "SEND", "BUFFER", "TIMEOUT", "LINGER", "REUSE", "MULTICAST", "LOOP", "TTL", "PRIORITY",
        "MARK", "BUSY", "POLL", "KEEP", "ALIVE", "FAST", "OPEN", "QUEUE", "PEER", "FILTER",
    ];
    private static readonly string[] Levels = ["SOL_SOCKET", "IPPROTO_TCP", "IPPROTO_IP", "IPPROTO_IPV6"];
    private static readonly string[] Kinds = ["tcp4", "tcp6", "udp4", "udp6", "local-stream", "local-dgram", "raw4", "raw6"];
    private static readonly (string Id, string Refusal)[] Platforms =
        [("linux", "ENOPROTOOPT"), ("netbsd", "ENOPROTOOPT"), ("winsock", "WSAENOPROTOOPT")];

    /// <summary>A catalog.</summary>
    /// <param name="options">How many options.</param>
    public static Catalog Catalog(int options)
    {
        var files = new List<SourceFile>
        {
            new("platforms.yaml", PlatformsFile()),
            new("documents.yaml", DocumentsFile()),
            new("setups.yaml", "{}\n"),
        };
        files.AddRange(Enumerable.Range(0, options).Select(OptionFile));
        var catalog = CatalogReader.Read(files, out var problems);
        return problems.Count == 0 ? catalog : throw new InvalidOperationException(string.Join('\n', problems));
    }

    /// <summary>
    /// Runs on that many targets, over the platforms in turn. About two options in five differ from their documents somewhere,
    /// as in real runs.
    /// </summary>
    public static IReadOnlyList<Run> Runs(Catalog catalog, int targets) =>
        [.. Enumerable.Range(0, targets).AsParallel().AsOrdered().Select(t => RunOf(catalog, t))];

    private static Run RunOf(Catalog catalog, int target)
    {
        var (platform, refusal) = Platforms[target % Platforms.Length];
        string release = $"6.{target}.0-{target * 7}-generic", libc = $"glibc-2.{30 + target}";
        string hello = $"os=System release={release} machine=x86_64 libc={libc} uid=0 caps=";
        return TestRun.Replying(
            catalog, (instance, request) => Reply(instance, request, target, refusal), $"target-{target}", platform, hello);
    }

    private static string? Reply(CaseInstance instance, string request, int target, string refusal)
    {
        bool get = TestRun.IsGet(request), set = TestRun.IsSet(request);
        if (!get && !set)
            return null;
        string id = instance.Subject.Id;
        int option = Hash(id), here = Hash(id + target), kind = Hash(id + instance.Kind);
        if (option % 13 == 0 && here % 3 == 0)
            return $"err {refusal} 92 via=header us=1";
        if (here % 17 == 0 && kind % 2 == 0)
            return get ? "ok value=0 len=4 size=4 written=4 raw=00000000 via=header us=1" : null;
        return here % 29 == 0 && set ? "err EINVAL 22 via=header us=1" : null;
    }

    private static SourceFile OptionFile(int index)
    {
        string level = Levels[index % Levels.Length];
        string first = Words[index % 20], second = Words[index / 20 % 20];
        string name = $"{(level == "SOL_SOCKET" ? "SO" : level[8..])}_{first}_{second}{(index >= 400 ? "_" + index : "")}";
        string what = first.ToLowerInvariant(), done = Words[index * 7 % 20].ToLowerInvariant();
        string platforms = string.Concat(Platforms.Select(p => RowText(p.Id, name, index)));
        var known = Platforms.Where(p => Hash(p.Id + name) % 4 != 0).Select(p => p.Id).ToList();
        string claims = string.Concat(known.Select(id => ClaimText(id, name)));
        string rest = known.Count == 0 ? "" : "claims:\n" + claims + CaseText(known, name);
        string text = $"""
            option: {name}
            level: {level}
            summary: How the {what} of a socket is {done}ed, number {index}.
            platforms:
            {platforms}{rest}
            """;
        return new SourceFile($"{level}/{name}.yaml", text);
    }

    private static string RowText(string platform, string option, int index)
    {
        string kinds = string.Join(", ", Kinds.Take(2 + (Hash(option + platform) % 7)));
        string access = $"type: int, sample: 5, get: supported, set: supported, cite: {platform}#options.1";
        return Hash(platform + option) % 4 == 0
            ? $"  {platform}: absent\n"
            : $"  {platform}: {{ number: {index + 1}, {access}, kinds: [{kinds}] }}\n";
    }

    private static string ClaimText(string platform, string option) => $"""
          {platform}:
            kept:
              says: What was set of {option} is what a get returns.
              cite: {platform}#options.2
              shows: effect

        """;

    private static string CaseText(IEnumerable<string> platforms, string option) => $$"""
        cases:
          kept:
            title: set, then get
            for: { kind: documented }
            steps:
              - socket s $kind
              - setsockopt s {{option}} 5
              - got: getsockopt s {{option}}
            expect:

        """ + string.Concat(platforms.Select(id => $"      {id}: {{ kept: {{ got: 5 }} }}\n"));

    private static string PlatformsFile() => string.Concat(Platforms.Select(p => $$"""
        {{p.Id}}:
          name: {{p.Id}}
          refusals: [{{p.Refusal}}]
          denials: [EPERM]
          no-family: [EAFNOSUPPORT]
          levels: { {{string.Join(", ", Levels.Select((l, i) => $"{l}: {i + 1}"))}} }
          kinds:

        """ + string.Concat(Kinds.Select((k, i) => $"    {k}: AF_INET={i + 1} SOCK_STREAM=1 0\n"))));

    private static string DocumentsFile() => string.Concat(Platforms.Select(p => $"""
        {p.Id}:
          platform: {p.Id}
          title: socket options of {p.Id}
          version: "1"
          url: https://example.org/{p.Id}
          outline:
            Options:
              options: 9

        """));

    /// <summary>The same on every machine and in every process.</summary>
    private static int Hash(string text) => (int)(text.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u) % 100_003);
}
