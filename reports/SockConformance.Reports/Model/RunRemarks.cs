using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Model;

/// <summary>What has to be known to read a run: a reader who does not know it would take a page for more than it is.</summary>
internal static class RunRemarks
{
    private const int Named = 3;

    /// <summary>
    /// The remarks, as sentences; none where the run is whole, of these expectations and the only one of its target.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="all">All runs shown.</param>
    /// <param name="catalog">The expectations.</param>
    /// <param name="known">The ids of all cases of the run's platform.</param>
    public static IReadOnlyList<string> Remarks(Run run, IReadOnlyList<Run> all, Catalog catalog, IReadOnlySet<string> known)
    {
        var remarks = new List<string>();
        if (run.Header.Recorded is { } recorded && RecordingGaps.Count(run) is { } gaps)
            remarks.Add(Recording(recorded, gaps));
        if (!run.Complete)
            remarks.Add("The run was ended in the middle: what is missing is shown as untested.");
        if (run.Header.Only.Count > 0)
            remarks.Add($"Only {string.Join(", ", run.Header.Only)} was run: the rest is shown as untested.");
        if (run.Header.Expectations != catalog.Hash)
            remarks.Add("The run was judged by other expectations than those shown here.");
        var others = all.Where(r => !ReferenceEquals(r, run) && r.Header.Target == run.Header.Target).ToList();
        if (others.Count > 0)
            remarks.Add(Several(run.Header, others.Exists(r => r.Header.Started == run.Header.Started)));
        if (Unknown(run, known) is { Count: > 0 } unknown)
            remarks.Add(NotShown(unknown));
        return remarks;
    }

    private static string Several(RunHeader header, bool isSameTime)
    {
        if (isSameTime)
            return $"Two of the runs shown are of {header.Target} and of the same time: perhaps one run was given twice.";
        string begun = header.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return $"Several of the runs shown are of {header.Target}; this one was begun {begun} UTC.";
    }

    private static string NotShown(List<string> unknown)
    {
        string cases = CellNotes.Count(unknown.Count, "case"), are = unknown.Count == 1 ? "is" : "are";
        string named = string.Join(", ", unknown.Take(Named)) + (unknown.Count > Named ? " and others" : "");
        return $"{cases} of the run {are} not in the expectations and not shown: {named}.";
    }

    private static string Recording(Recorded recorded, RecordingGaps gaps)
    {
        string changed = $"{CellNotes.Count(gaps.Stale, "case")} changed since";
        string rest = $"{changed} and {gaps.NotAsked} that were not asked then are shown as untested";
        string day = recorded.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"Recorded on {day}, and judged by the expectations shown here; {rest}.";
    }

    private static List<string> Unknown(Run run, IReadOnlySet<string> known) =>
        [.. run.Cases.Select(c => c.Transcript.CaseId).Where(id => !known.Contains(id)).Select(Shortened)];

    private static string Shortened(string id) => id.Length <= 80 ? id : id[..80] + "…";
}
