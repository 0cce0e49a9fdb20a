using SockConformance.Harness.Expectations.Yaml;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Targets;

/// <summary>The targets that can be named: the project's own, and those of a file of the user's, which may also replace them.</summary>
public sealed class TargetList
{
    /// <summary>The variable that names the user's file.</summary>
    public const string Variable = "SOCKCONF_TARGETS_FILE";

    private readonly List<Target> targets;

    private TargetList(List<Target> targets) => this.targets = targets;

    /// <summary>Those that are chosen by their name alone.</summary>
    public IReadOnlyList<Target> Runnable => [.. targets.Where(t => t.Argument is null)];

    /// <summary>Those that are chosen as <c>NAME:ARGUMENT</c>.</summary>
    public IReadOnlyList<Target> Templates => [.. targets.Where(t => t.Argument is not null)];

    /// <summary>Reads them.</summary>
    /// <param name="workspace">The project.</param>
    /// <param name="file">The user's file; null for the one that the variable names, if it does.</param>
    /// <exception cref="InputException">A file is wrong; all problems are told.</exception>
    public static TargetList Read(Workspace workspace, string? file)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        file ??= Environment.GetEnvironmentVariable(Variable);
        var own = string.IsNullOrEmpty(file) ? [] : ReadFile(file);
        return new TargetList([.. TargetReader.ReadFolder(workspace.Targets).Where(t => own.All(o => o.Name != t.Name)), .. own]);
    }

    /// <summary>The target of a name, or of <c>NAME:ARGUMENT</c>.</summary>
    /// <exception cref="InputException">There is none, or it lacks its argument.</exception>
    public Target Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        string head = colon < 0 ? name : name[..colon];
        if (targets.FirstOrDefault(t => t.Name == name && t.Argument is null) is { } whole)
            return whole;
        if (targets.FirstOrDefault(t => t.Name == head && t.Argument is not null) is { } template)
            return colon > 0 && colon < name.Length - 1 ? template.With(name[(colon + 1)..]) : throw new InputException($"the target '{head}' needs an argument: write {head}:{template.Argument}");
        var allowed = targets.Select(t => t.Argument is null ? t.Name : $"{t.Name}:{t.Argument}");
        string near = Nearest.Of(head, targets.Select(t => t.Name)) is { } meant ? $"; did you mean '{meant}'?" : "";
        throw new InputException($"the target '{name}' is not known; allowed: {string.Join(", ", allowed)}{near}");
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
        var targets = (body?["targets"]).AsItems(problems, "targets").Select(n => TargetReader.Read(file, n, problems)).OfType<Target>().ToList();
        foreach (var twice in targets.GroupBy(t => t.Name).Where(g => g.Count() > 1))
            throw new InputException(new Place(file), $"two targets have the name '{twice.Key}'; rename one");
        return problems.Count == 0 ? targets : throw new InputException(problems.All);
    }
}
