using System.Globalization;
using System.Text;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Tests;

/// <summary>Catalogs and runs of any size for measuring, with names, sentences and answers as varied as real ones. Needs no test framework, so that benchmarks can take it too.</summary>
internal static class BigWorld
{
    private static readonly string[] Words = ["RECV", "SEND", "BUFFER", "TIMEOUT", "LINGER", "REUSE", "MULTICAST", "LOOP", "TTL", "PRIORITY", "MARK", "BUSY", "POLL", "KEEP", "ALIVE", "FAST", "OPEN", "QUEUE", "PEER", "FILTER"];
    private static readonly string[] Levels = ["SOL_SOCKET", "IPPROTO_TCP", "IPPROTO_IP", "IPPROTO_IPV6"];
    private static readonly string[] Kinds = ["tcp4", "tcp6", "udp4", "udp6", "local-stream", "local-dgram", "raw4", "raw6"];
    private static readonly (string Id, string Refusal)[] Platforms = [("linux", "ENOPROTOOPT"), ("netbsd", "ENOPROTOOPT"), ("winsock", "WSAENOPROTOOPT")];

    /// <summary>A catalog.</summary>
    /// <param name="options">How many options.</param>
    public static Catalog Catalog(int options)
    {
        var files = new List<SourceFile> { new("platforms.yaml", PlatformsFile()), new("documents.yaml", DocumentsFile()), new("setups.yaml", "{}\n") };
        files.AddRange(Enumerable.Range(0, options).Select(OptionFile));
        var catalog = CatalogReader.Read(files, out var problems);
        return problems.Count == 0 ? catalog : throw new InvalidOperationException(string.Join('\n', problems));
    }

    /// <summary>Runs on that many targets, over the platforms in turn. About two options in five differ from their documents somewhere, as in real runs.</summary>
    public static IReadOnlyList<Run> Runs(Catalog catalog, int targets) => [.. Enumerable.Range(0, targets).AsParallel().AsOrdered().Select(t =>
    {
        var (platform, refusal) = Platforms[t % Platforms.Length];
        return TestRun.Replying(catalog, (instance, request) => Reply(instance, request, t, refusal), $"target-{t}", platform, $"os=System release=6.{t}.0-{t * 7}-generic machine=x86_64 libc=glibc-2.{30 + t} uid=0 caps=");
    })];

    private static string? Reply(CaseInstance instance, string request, int target, string refusal)
    {
        bool get = request.StartsWith("getsockopt", StringComparison.Ordinal), set = request.StartsWith("setsockopt", StringComparison.Ordinal);
        if (!get && !set)
            return null;
        int option = Hash(instance.Subject.Id), here = Hash(instance.Subject.Id + target), kind = Hash(instance.Subject.Id + instance.Kind);
        if (option % 13 == 0 && here % 3 == 0)
            return $"err {refusal} 92 via=header us=1";
        if (here % 17 == 0 && kind % 2 == 0)
            return get ? "ok value=0 len=4 size=4 written=4 raw=00000000 via=header us=1" : null;
        return here % 29 == 0 && set ? "err EINVAL 22 via=header us=1" : null;
    }

    private static SourceFile OptionFile(int index)
    {
        string level = Levels[index % Levels.Length];
        string name = $"{(level == "SOL_SOCKET" ? "SO" : level[8..])}_{Words[index % 20]}_{Words[index / 20 % 20]}{(index >= 400 ? "_" + index : "")}";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"option: {name}\nlevel: {level}\nsummary: How the {Words[index % 20].ToLowerInvariant()} of a socket is {Words[(index * 7) % 20].ToLowerInvariant()}ed, number {index}.\nplatforms:\n");
        foreach (var (id, _) in Platforms)
        {
            string kinds = string.Join(", ", Kinds.Take(2 + (Hash(name + id) % 7)));
            text.Append(Hash(id + name) % 4 == 0 ? $"  {id}: absent\n" : $"  {id}: {{ number: {index + 1}, type: int, sample: 5, get: supported, set: supported, cite: {id}#options.1, kinds: [{kinds}] }}\n");
        }
        var known = Platforms.Where(p => Hash(p.Id + name) % 4 != 0).Select(p => p.Id).ToList();
        if (known.Count > 0)
        {
            text.Append("claims:\n");
            foreach (string id in known)
                text.Append(CultureInfo.InvariantCulture, $"  {id}:\n    kept:\n      says: What was set of {name} is what a get returns.\n      cite: {id}#options.2\n      shows: effect\n");
            text.Append("cases:\n  kept:\n    title: set, then get\n    for: { kind: documented }\n    steps:\n      - socket s $kind\n      - setsockopt s ").Append(name).Append(" 5\n      - got: getsockopt s ").Append(name).Append("\n    expect:\n");
            foreach (string id in known)
                text.Append(CultureInfo.InvariantCulture, $"      {id}: {{ kept: {{ got: 5 }} }}\n");
        }
        return new SourceFile($"{level}/{name}.yaml", text.ToString());
    }

    private static string PlatformsFile() => string.Concat(Platforms.Select(p =>
        $"{p.Id}:\n  name: {p.Id}\n  refusals: [{p.Refusal}]\n  denials: [EPERM]\n  no-family: [EAFNOSUPPORT]\n  levels: {{ {string.Join(", ", Levels.Select((l, i) => $"{l}: {i + 1}"))} }}\n  kinds:\n"
        + string.Concat(Kinds.Select((k, i) => $"    {k}: AF_INET={i + 1} SOCK_STREAM=1 0\n"))));

    private static string DocumentsFile() => string.Concat(Platforms.Select(p =>
        $"{p.Id}:\n  platform: {p.Id}\n  title: socket options of {p.Id}\n  version: \"1\"\n  url: https://example.org/{p.Id}\n  outline:\n    Options:\n      options: 9\n"));

    /// <summary>The same on every machine and in every process.</summary>
    private static int Hash(string text) => (int)(text.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u) % 100_003);
}
