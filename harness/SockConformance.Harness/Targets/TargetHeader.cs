using SockConformance.Harness.Expectations;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Targets;

/// <summary>What identifies the file of a run or of a measurement: system, driver and expectations.</summary>
internal static class TargetHeader
{
    /// <summary>The header of a run of a target.</summary>
    public static RunHeader Header(
        Workspace workspace,
        Target target,
        Catalog catalog,
        Hello hello,
        string? version,
        IReadOnlyList<string> only,
        DateTimeOffset started) => new()
        {
            Target = target.Name,
            Platform = target.Platform,
            Title = TargetTitle.Title(hello, target, version),
            Speaks = target.Speaks,
            Native = target.Native,
            Hello = hello,
            Driver = target.Build is null && target.Remote is null ? null : DriverBuild.HashOf(workspace.DriverSources),
            Expectations = catalog.Hash,
            Only = only,
            Started = started,
        };
}
