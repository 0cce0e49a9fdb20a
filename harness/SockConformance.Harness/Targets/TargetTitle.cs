using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Targets;

/// <summary>Names a target by what its driver says of the system, never by what it imitates.</summary>
public static class TargetTitle
{
    /// <summary>
    /// The title with version, <c>gVisor 20221219.0, speaking Linux 4.4</c>, of a target that has one; else what its driver says.
    /// </summary>
    /// <param name="hello">What its driver says.</param>
    /// <param name="target">The target.</param>
    /// <param name="version">What its version command says, or null where it has none.</param>
    public static string Title(Hello hello, Target target, string? version)
    {
        ArgumentNullException.ThrowIfNull(hello);
        ArgumentNullException.ThrowIfNull(target);
        return target.Title is { } title
            ? $"{(version is null ? title : $"{title} {version}")}, speaking {hello.Os} {target.Speaks ?? hello.Release}"
            : Title(hello);
    }

    /// <summary><c>Linux 6.1.0-18-amd64</c>, <c>Wine 8.0 (as Windows 10.0.19043)</c>.</summary>
    public static string Title(Hello hello)
    {
        ArgumentNullException.ThrowIfNull(hello);
        return hello.Wine is { } wine ? $"Wine {wine} (as Windows {hello.Release})" : $"{hello.Os} {hello.Release}";
    }
}
