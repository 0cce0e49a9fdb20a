using System.Globalization;

namespace SockConformance.Harness.Runs;

/// <summary>The runs of one target over time.</summary>
/// <param name="Newest">The one that stands for the target: the newest that ran to its end, or the newest where none did.</param>
/// <param name="Earlier">The others, newest first.</param>
public sealed record RunSeries(RunFile Newest, IReadOnlyList<RunFile> Earlier)
{
    /// <summary>The series, in the order in which their targets first come.</summary>
    /// <exception cref="RunFileException">Two runs of one target began at the same time, or one target is of two platforms.</exception>
    public static IReadOnlyList<RunSeries> FromFiles(IEnumerable<RunFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return [.. files.GroupBy(f => f.Run.Header.Target, StringComparer.Ordinal).Select(g => OfTarget([.. g.OrderByDescending(f => f.Run.Header.Started)]))];
    }

    private static RunSeries OfTarget(List<RunFile> newestFirst)
    {
        foreach (var (one, other) in newestFirst.Zip(newestFirst.Skip(1)))
        {
            if (one.Run.Header.Platform != other.Run.Header.Platform)
                throw new RunFileException($"{one.Path} and {other.Path} are both of the target {one.Run.Header.Target}, but one is of the platform {one.Run.Header.Platform} and the other of {other.Run.Header.Platform}; leave one out, or give one another name with 'sockconf judge FILE --name NAME'");
            if (one.Run.Header.Started == other.Run.Header.Started)
                throw new RunFileException(string.Create(CultureInfo.InvariantCulture, $"{one.Path} and {other.Path} are both runs of {one.Run.Header.Target} begun at {one.Run.Header.Started:yyyy-MM-dd HH:mm:ss}Z; a target has one run at a time, so leave one out, or give one another name with 'sockconf judge FILE --name NAME'"));
        }
        var newest = newestFirst.FirstOrDefault(f => f.Run.Complete) ?? newestFirst[0];
        return new RunSeries(newest, [.. newestFirst.Where(f => f != newest)]);
    }
}
