using System.Globalization;

namespace SockConformance.Harness.Runs;

/// <summary>The runs of one target over time.</summary>
/// <param name="Newest">The one that stands for the target, as <see cref="StandingRun"/> says.</param>
/// <param name="Earlier">The others, newest first.</param>
public sealed record RunSeries(RunFile Newest, IReadOnlyList<RunFile> Earlier)
{
    private const string OtherName = "give one another name with 'sockconf judge FILE --name NAME'";

    /// <summary>The series, in the order in which their targets first come.</summary>
    /// <exception cref="RunFileException">Two runs of one target began at the same time, or one target is of two
    /// platforms.</exception>
    public static IReadOnlyList<RunSeries> FromFiles(IEnumerable<RunFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var byTarget = files.GroupBy(f => f.Run.Header.Target, StringComparer.Ordinal);
        return [.. byTarget.Select(g => OfTarget([.. g.OrderByDescending(f => f.Run.Header.Started)]))];
    }

    private static RunSeries OfTarget(List<RunFile> newestFirst)
    {
        foreach (var (one, other) in newestFirst.Zip(newestFirst.Skip(1)))
            Check(one, other);
        var newest = StandingRun.Newest(newestFirst, f => f.Run);
        return new RunSeries(newest, [.. newestFirst.Where(f => f != newest)]);
    }

    private static void Check(RunFile one, RunFile other)
    {
        var (header, before) = (one.Run.Header, other.Run.Header);
        if (header.Platform != before.Platform)
            throw new RunFileException(
                $"{one.Path} and {other.Path} are both of the target {header.Target}, but one is of the platform "
                + $"{header.Platform} and the other of {before.Platform}; leave one out, or {OtherName}");
        string started = header.Started.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        if (header.Started == before.Started)
            throw new RunFileException(
                $"{one.Path} and {other.Path} are both runs of {header.Target} begun at {started}Z; "
                + $"a target has one run at a time, so leave one out, or {OtherName}");
    }
}
