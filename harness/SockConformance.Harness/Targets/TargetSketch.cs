using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Targets;

/// <summary>Sketches of targets of one's own, of which the rest is filled in by hand.</summary>
public static partial class TargetSketch
{
    private const string Head = """
        # Targets of your own: sockconf run --targets THIS-FILE --target NAME, or SOCKCONF_TARGETS_FILE=THIS-FILE.
        # docs/TARGETS.md of SockConformance tells every key.
        targets:

        """;

    /// <summary>The kinds, each with its entry; <c>NAME</c> stands for the target's name.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["local"] = """
              - target: NAME
                platform: host                   # the platform of the system that sockconf runs on
                about: This system, through a driver that is built as it says here.
                build:
                  compilers: [cc, clang, gcc]    # the first that is there
                  flags: [-O2]
                run: "{driver} --own-net"        # --own-net: a network of its own, where the system lets it
                parallel: 16                     # so many drivers beside each other, for cases that wait

            """,
        ["container"] = """
              - target: NAME
                platform: linux
                about: The image alpine:3.20.
                programs: { docker: docker.io, musl-gcc: musl-tools }   # what has to be here, and the package that brings it
                build:
                  compilers: [musl-gcc]
                  flags: [-O2, -static]          # static, so that it runs in every image
                run: "docker run --rm --interactive --network none --volume {driver}:/sockdriver:ro alpine:3.20 /sockdriver"
                passes: [HOME, DOCKER_HOST, XDG_RUNTIME_DIR]            # variables that the command gets
                start-limit: 60s                 # how long it may take to start
                parallel: 4

            """,
        ["ssh"] = """
              - target: NAME
                platform: linux                  # or netbsd
                about: A machine that is reached by ssh, and has a shell and a C compiler.
                programs: { ssh: openssh-client }
                run: "ssh -T -o BatchMode=yes -o ConnectTimeout=15 -o ServerAliveInterval=5 user@NAME sh"
                passes: [HOME, USER, LOGNAME, SSH_AUTH_SOCK]
                remote:                          # what the shell there is told, in a new folder with the driver's sources
                  build: "cc *.c -o sockdriver"
                  start: "./sockdriver"
                channels: 13                     # so many drivers through one connection
                parallel: 12
                start-limit: 120s
                # clock-lag: 10                  # of a slow emulation, whose clock runs so many times slower than this one

            """,
        ["cross"] = """
              - target: NAME
                platform: linux
                about: 32-bit ARM with 64-bit times, translated by qemu-user.
                programs: { qemu-arm-static: qemu-user-static, arm-linux-gnueabihf-gcc: gcc-arm-linux-gnueabihf }
                build:
                  compilers: [arm-linux-gnueabihf-gcc]
                  flags: [-O2, -static, -D_FILE_OFFSET_BITS=64, -D_TIME_BITS=64]   # the ABI: numbers and layouts are its headers'
                run: "qemu-arm-static {driver} --own-net"
                start-limit: 20s
                parallel: 8

            """,
    };

    /// <summary>The kinds that there are.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Kinds.Keys];

    /// <summary>A file with the sketch, or the file that is there with the sketch at its end.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="kind">One of <see cref="All"/>.</param>
    /// <param name="before">What the file says already; null for a new one.</param>
    /// <exception cref="InputException">The name cannot be one or is taken, or the file has no list at its end.</exception>
    public static string Text(string name, string kind, string? before)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(kind);
        if (!Allowed().IsMatch(name))
            throw new InputException(
                $"'{name}' cannot be a target's name, nor a file's; allowed are small letters, digits, '-', '_' and '.'");
        string entry = Kinds[kind].Replace("NAME", name, StringComparison.Ordinal);
        string whole = before is null ? Head + entry : before.TrimEnd() + "\n\n" + entry;
        var problems = new Problems();
        var body = NodeReader.Read("the file", whole, problems).AsMapping(problems, "a targets file");
        var names = body?["targets"].AsItems(problems, "targets").Select(n => n.AsMapping(problems, "a target")?["target"])
            .Select(n => n.AsText(problems, "target")).ToList() ?? [];
        if (problems.Count > 0 || names.Count == 0 || names[^1] != name)
            throw new InputException(
                "the file does not end with the list 'targets', to which another could be added; name another file by --file");
        return names.Count(n => n == name) == 1
            ? whole
            : throw new InputException($"the file has a target '{name}' already; choose another name, or edit it");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]*$")]
    private static partial Regex Allowed();
}
