using SockConformance.Harness.Expectations.Yaml;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Targets;

/// <summary>
/// The targets that can be named: the project's own, and those of a file of the user's, which may also replace them.
/// </summary>
public sealed class TargetList
{
    /// <summary>The variable that names the user's file.</summary>
    public const string Variable = "SOCKCONF_TARGETS_FILE";

    /// <summary>The word for all releases of a target.</summary>
    public const string AllReleases = "all";

    private readonly List<Target> targets;
    private readonly IReadOnlyList<Release> releases;
    private readonly Workspace workspace;

    private TargetList(Workspace workspace, List<Target> targets, IReadOnlyList<Release> releases)
    {
        this.workspace = workspace;
        this.targets = targets;
        this.releases = releases;
    }

    /// <summary>
    /// Those that are chosen by a name alone, also releases, whether they are here or would have to be fetched.
    /// </summary>
    public IReadOnlyList<Target> Runnable =>
        [.. targets.Where(t => t.Argument is null).SelectMany(t => t.HasReleases ? ReleasesOf(t) : [t])];

    /// <summary>Those that are chosen as <c>NAME:ARGUMENT</c>.</summary>
    public IReadOnlyList<Target> Templates => [.. targets.Where(t => t.Argument is not null)];

    /// <summary>Those that are chosen as <c>NAME@FILE</c>, with a file of the user's instead of a release.</summary>
    public IReadOnlyList<Target> FileTemplates => [.. targets.Where(t => t.ReleaseFile is not null)];

    /// <summary>Reads them.</summary>
    /// <param name="workspace">The project.</param>
    /// <param name="file">The user's file; null for the one that the variable names, if it does.</param>
    /// <exception cref="InputException">A file is wrong; all problems are told.</exception>
    public static TargetList Read(Workspace workspace, string? file)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        file ??= Environment.GetEnvironmentVariable(Variable);
        var own = string.IsNullOrEmpty(file) ? [] : ReadFile(file);
        var others = TargetReader.ReadFolder(workspace.Targets).Where(t => own.All(o => o.Name != t.Name));
        return new TargetList(workspace, [.. others, .. own], ReadTable(workspace));
    }

    /// <summary>The target of a name, or all releases of one for <c>NAME@all</c>.</summary>
    /// <exception cref="InputException">There is none, or it lacks its argument or its release.</exception>
    public IReadOnlyList<Target> FindAll(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var released = targets.FirstOrDefault(t => t.HasReleases && name == TargetName.Join(t.Name, AllReleases));
        return released is null ? [Find(name)] : ReleasesOf(released);
    }

    /// <summary>The target of a name, of <c>NAME:ARGUMENT</c> or of <c>NAME@RELEASE</c>.</summary>
    /// <exception cref="InputException">There is none, or it lacks its argument or its release.</exception>
    public Target Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        string head = colon < 0 ? name : name[..colon];
        if (targets.FirstOrDefault(t => t.Name == name && t.Argument is null && !t.HasReleases) is { } whole)
            return whole;
        if (FindRelease(name) is { } release)
            return release;
        if (targets.FirstOrDefault(t => t.Name == head && t.Argument is not null) is { } template)
            return colon > 0 && colon < name.Length - 1
                ? template.With(name[(colon + 1)..])
                : throw new InputException($"the target '{head}' needs an argument: write {head}:{template.Argument}");
        var allowed = Runnable.Select(t => t.Name).Concat(Templates.Select(t => $"{t.Name}:{t.Argument}"));
        string? meant = Nearest.Name(head, Runnable.Concat(Templates).Select(t => t.Name));
        string near = meant is null ? "" : $"; did you mean '{meant}'?";
        throw new InputException($"the target '{name}' is not known; allowed: {string.Join(", ", allowed)}{near}");
    }

    private Target? FindRelease(string name)
    {
        int mark = name.IndexOf(TargetName.Mark, StringComparison.Ordinal);
        string head = mark < 0 ? name : name[..mark], wanted = mark < 0 ? "" : name[(mark + 1)..];
        if (targets.FirstOrDefault(t => t.HasReleases && t.Name == head) is not { } released)
            return null;
        if (ReleasesOf(released).FirstOrDefault(t => t.Name == name) is { } listed)
            return listed;
        if (released.ReleaseFile is not null && File.Exists(wanted))
            return released.AsFile(wanted);
        var known = releases.Where(r => r.Target == head).Select(r => r.Name).Append(AllReleases);
        string file = released.ReleaseFile is { } kind ? $", or the path of a {kind} of your own" : "";
        string what = wanted.Length == 0
            ? $"the target '{head}' needs a release"
            : $"the target '{head}' has no release '{wanted}'";
        throw new InputException($"{what}: write {head}@RELEASE; allowed: {string.Join(", ", known)}{file}");
    }

    private IReadOnlyList<Target> ReleasesOf(Target target) =>
        [.. releases.Where(r => r.Target == target.Name).Select(r => target.As(r, ReleaseFetch.Root(workspace, r)))];

    private static IReadOnlyList<Release> ReadTable(Workspace workspace)
    {
        string file = Path.Combine(workspace.Targets, ReleaseTable.FileName);
        var problems = new Problems();
        var releases = File.Exists(file) ? ReleaseTable.Read(file, File.ReadAllText(file), problems) : [];
        return problems.Count == 0 ? releases : throw new InputException(problems.All);
    }

    private static List<Target> ReadFile(string file)
    {
        var problems = new Problems();
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the targets file '{file}' cannot be read: {e.Message}", e);
        }
        var body = NodeReader.Read(file, text, problems).AsMapping(problems, "a targets file");
        body?.Only(problems, "the key", "targets");
        var read = body?["targets"].AsItems(problems, "targets").Select(n => TargetReader.Read(file, n, problems)) ?? [];
        var targets = read.OfType<Target>().ToList();
        foreach (var twice in targets.GroupBy(t => t.Name).Where(g => g.Count() > 1))
            throw new InputException(new Place(file), $"two targets have the name '{twice.Key}'; rename one");
        return problems.Count == 0 ? targets : throw new InputException(problems.All);
    }
}
