using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>Which column emulations of a platform are held against.</summary>
internal static class References
{
    /// <summary>The column of the platform's reference; null where none of its native targets was run.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="columns">All columns.</param>
    public static TargetColumn? Column(Platform platform, IEnumerable<TargetColumn> columns)
    {
        var own = columns.Where(c => c.Platform.Id == platform.Id && c.Run is not null).ToList();
        return platform.Reference.Select(name => Newest(own.Where(c => Is(c, name)))).FirstOrDefault(c => c is not null);
    }

    /// <summary>
    /// Whether a column is of an emulation: of no native target, nor of one that the platform names as its reference.
    /// </summary>
    public static bool IsEmulation(TargetColumn column) =>
        column.Run is { Header.Native: false } && !column.Platform.Reference.Any(name => Is(column, name));

    private static bool Is(TargetColumn column, string name) =>
        column.Run!.Header.Target == name || TargetName.WithoutRelease(column.Run.Header.Target) == name;

    private static TargetColumn? Newest(IEnumerable<TargetColumn> columns) =>
        columns.MaxBy(c => c.Run!.Header.Hello.Release, Comparer<string>.Create(VersionOrder.Compare));
}
