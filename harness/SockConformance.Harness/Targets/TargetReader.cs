using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations.Yaml;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Targets;

/// <summary>Reads target.yaml files.</summary>
public static class TargetReader
{
    /// <summary>The most channels that PROTOCOL.md allows.</summary>
    private const int MostChannels = 32;

    /// <summary>In milliseconds.</summary>
    private const long LongestStart = 86_400_000;

    private static readonly string[] Keys =
    [
        "target", "title", "version-command", "platform", "about", "systems", "programs", "build", "prepare", "run", "passes",
        "environment", "start-limit", "clock-lag", "parallel", "channels", "speaks", "native", "announces", "argument",
        "releases", "file", "remote", "recorded",
    ];

    /// <summary>All targets of a folder of target folders, without those that need an argument or a release.</summary>
    /// <exception cref="InputException">A file is wrong; all problems are told.</exception>
    public static IReadOnlyList<Target> ReadAll(string folder) =>
        [.. ReadFolder(folder).Where(t => t.Argument is null && !t.HasReleases)];

    /// <summary>One target; null, with problems, when the file is wrong.</summary>
    public static Target? Read(string file, string text, Problems problems) =>
        Read(file, NodeReader.Read(file, text, problems), problems);

    internal static IReadOnlyList<Target> ReadFolder(string folder)
    {
        var problems = new Problems();
        var targets = Directory.EnumerateDirectories(folder)
            .Select(d => Path.Combine(d, "target.yaml")).Where(File.Exists).Order(StringComparer.Ordinal)
            .Select(f => Read(f, File.ReadAllText(f), problems)).OfType<Target>().ToList();
        if (problems.Count > 0)
            throw new InputException(problems.All);
        return targets;
    }

    internal static Target? Read(string file, Node? node, Problems problems)
    {
        if (node.AsMapping(problems, "a target") is not { } body)
            return null;
        int before = problems.Count;
        body.Only(problems, "the key", Keys);
        string platform = body.Require(problems, "platform", "a target");
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var recording = Recording.Read(body["recorded"], folder, problems);
        if (recording is not null && body["run"] is { } run)
            problems.Add(run.Where, "a target with 'recorded' is not run; take out 'run' or 'recorded'");
        string command = recording is null ? body.Require(problems, "run", "a target") : "";
        var target = new Target
        {
            Name = body.Require(problems, "target", "a target"),
            Title = body["title"].AsText(problems, "title"),
            VersionCommand = CommandWords.Split(body["version-command"].AsText(problems, "version-command") ?? ""),
            Platform = platform == "host" ? HostPlatform() : platform,
            About = body.Require(problems, "about", "a target"),
            Folder = folder,
            Systems = ReadSystems(body["systems"], problems),
            Programs = PlatformsReader.Texts(body["programs"], problems, "programs"),
            Build = ReadRecipe(body["build"], platform == "host", problems),
            Prepare = body["prepare"].AsText(problems, "prepare"),
            Command = CommandWords.Split(command),
            Passes = body["passes"].AsWords(problems, "passes"),
            Environment = PlatformsReader.Texts(body["environment"], problems, "environment"),
            StartLimit = TimeSpan.FromMilliseconds(Time(body["start-limit"], problems) ?? 10_000),
            ClockLag = (int)(PlatformsReader.Number(body["clock-lag"], problems, "clock-lag") ?? 1),
            Parallel = (int)(PlatformsReader.Number(body["parallel"], problems, "parallel") ?? 1),
            Channels = ReadChannels(body["channels"], problems),
            Speaks = body["speaks"].AsText(problems, "speaks"),
            Native = ReadNative(body["native"], problems),
            Announces = body["announces"].AsText(problems, "announces") == "yes",
            Argument = body["argument"].AsText(problems, "argument"),
            HasReleases = body["releases"].AsText(problems, "releases") == "yes",
            ReleaseFile = body["file"].AsText(problems, "file"),
            Remote = ReadRemote(body["remote"], problems),
            Recording = recording,
        };
        return problems.Count == before ? target : null;
    }

    private static DriverRecipe? ReadRecipe(Node? node, bool host, Problems problems)
    {
        if (node.AsMapping(problems, "build") is not { } body)
            return null;
        body.Only(problems, "the key", "compilers", "flags", "libraries", "output", "windows");
        if (OperatingSystem.IsWindows() && body["windows"].AsMapping(problems, "windows") is { } windows)
            body = windows;
        return new DriverRecipe(
            body["compilers"].AsWords(problems, "compilers"),
            body["flags"].AsWords(problems, "flags"),
            body["libraries"].AsWords(problems, "libraries"),
            body["output"].AsText(problems, "output") ?? (OperatingSystem.IsWindows() ? "sockdriver.exe" : "sockdriver"),
            host);
    }

    private static RemoteRecipe? ReadRemote(Node? node, Problems problems)
    {
        if (node.AsMapping(problems, "remote") is not { } body)
            return null;
        body.Only(problems, "the key", "build", "start");
        string? build = body["build"].AsText(problems, "build");
        string? start = body["start"].AsText(problems, "start");
        return new RemoteRecipe(build ?? "cc *.c -o sockdriver", start ?? "./sockdriver");
    }

    private static int ReadChannels(Node? node, Problems problems)
    {
        long channels = PlatformsReader.Number(node, problems, "channels") ?? 0;
        if (channels is < 0 or > MostChannels)
            problems.Add(node!.Where, $"{channels} channels; allowed are 1 to {MostChannels}");
        return (int)channels;
    }

    private static bool ReadNative(Node? node, Problems problems)
    {
        string? text = node.AsText(problems, "native");
        if (text is not (null or "true" or "false"))
            problems.NotAllowed(node!.Where, "what 'native' says", text, ["true", "false"]);
        return text == "true";
    }

    private static IReadOnlyList<string> ReadSystems(Node? node, Problems problems)
    {
        var systems = node.AsWords(problems, "systems");
        foreach (string unknown in systems.Where(s => !HostSystem.All.Contains(s)))
            problems.NotAllowed(node!.Where, "the system", unknown, HostSystem.All);
        return systems;
    }

    private static long? Time(Node? node, Problems problems)
    {
        if (node.AsText(problems, "start-limit") is not { } text)
            return null;
        if (Duration.Parse(text) is { } ms and <= LongestStart)
            return ms;
        problems.Add(node!.Where, $"'{text}' is no time of at most a day; write 300ms or 20s");
        return null;
    }

    private static string HostPlatform() => HostSystem.Name == "windows" ? "winsock" : HostSystem.Name;
}
