using SockConformance.Harness.Costs;

namespace SockConformance.Reports.Costs;

/// <summary>All that is known of what calls cost, for the page of costs.</summary>
/// <param name="Runs">The measurements, one a target.</param>
/// <param name="Earlier">The measurement before each, by target, where there was one.</param>
/// <param name="Ratios">Ratios of paired rounds.</param>
/// <param name="Benchmarks">What BenchmarkDotNet measured of our own code.</param>
public sealed record CostBook(
    IReadOnlyList<CostRun> Runs, IReadOnlyDictionary<string, CostRun> Earlier, IReadOnlyList<RatioFile> Ratios,
    IReadOnlyList<BenchmarkFigure> Benchmarks)
{
    /// <summary>The ending of the file of the measurement before.</summary>
    public const string EarlierEnding = ".before.jsonl";

    /// <summary>Nothing measured.</summary>
    public static CostBook Empty { get; } = new([], new Dictionary<string, CostRun>(), [], []);

    /// <summary>Reads what a folder has.</summary>
    /// <param name="folder">The folder of cost files, ratios and BenchmarkDotNet's exports; it need not be there.</param>
    /// <param name="complain">Told of each file that cannot be read; the rest is read all the same.</param>
    /// <returns>The book, or null where there is nothing.</returns>
    public static CostBook? Read(string folder, Action<string> complain)
    {
        ArgumentNullException.ThrowIfNull(complain);
        if (!Directory.Exists(folder))
            return null;
        var files = Files("*.jsonl", SearchOption.TopDirectoryOnly, CostFileReader.Read);
        var runs = files.ToLookup(f => f.Path.EndsWith(EarlierEnding, StringComparison.Ordinal), f => f.Content);
        var book = new CostBook(
            [.. runs[false]],
            runs[true].DistinctBy(r => r.Header.Target).ToDictionary(r => r.Header.Target, StringComparer.Ordinal),
            [.. Files("*" + RatioFile.Ending, SearchOption.TopDirectoryOnly, RatioFile.Read).Select(f => f.Content)],
            [.. Files("*-report-brief.json", SearchOption.AllDirectories, BenchmarkFigure.Read).SelectMany(f => f.Content)]);
        return book.Runs.Count + book.Ratios.Count + book.Benchmarks.Count > 0 ? book : null;

        IEnumerable<(string Path, T Content)> Files<T>(string pattern, SearchOption where, Func<string, T> read)
        {
            foreach (string path in Directory.EnumerateFiles(folder, pattern, where).Order(StringComparer.Ordinal))
            {
                (string, T)? file = null;
                try
                {
                    file = (path, read(path));
                }
                catch (Harness.Runs.RunFileException e)
                {
                    complain($"left out of the page of costs: {e.Message}");
                }
                if (file is { } good)
                    yield return good;
            }
        }
    }
}
