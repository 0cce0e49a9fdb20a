namespace SockConformance.Harness.Targets;

/// <summary>Looks for programs on the PATH.</summary>
public static class Programs
{
    /// <summary>The program's full path, or null when it is not there.</summary>
    public static string? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Contains('/', StringComparison.Ordinal) || Path.IsPathFullyQualified(name))
            return File.Exists(name) ? name : null;
        var endings = OperatingSystem.IsWindows() ? new[] { "", ".exe", ".cmd" } : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .SelectMany(folder => endings.Select(e => Path.Combine(folder, name + e)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>What a target lacks, in a sentence that names the packages; null when it lacks nothing.</summary>
    public static string? Lacking(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Systems.Count > 0 && !target.Systems.Contains(HostSystem.Name))
            return $"the target {target.Name} runs on {string.Join(" and ", target.Systems)}, not on {HostSystem.Name}";
        var missing = target.Programs.Where(p => Find(p.Key) is null).ToList();
        if (missing.Count == 0)
            return null;
        string programs = string.Join(", ", missing.Select(m => m.Key));
        string packages = string.Join(' ', missing.Select(m => m.Value).Distinct());
        string install = packages.Contains(' ', StringComparison.Ordinal) ? "install the packages" : "install the package";
        return $"the target {target.Name} needs {programs}, which is not on the PATH; {install} {packages}";
    }
}
