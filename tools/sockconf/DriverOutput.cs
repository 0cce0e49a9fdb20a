using SockConformance.Harness;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool;

/// <summary>A file that a driver wrote on another machine, with a plan as its input, made into a run.</summary>
internal static class DriverOutput
{
    /// <summary>The run; not complete when the file does not have every case of the plan to its end.</summary>
    /// <param name="catalog">The expectations.</param>
    /// <param name="path">The file.</param>
    /// <param name="target">The target's name in the run.</param>
    /// <param name="platform">The platform that was planned for, or null to go by the system that the driver tells.</param>
    /// <param name="only">What the plan was limited to.</param>
    /// <exception cref="InputException">The file is no driver's output, or is of no known platform.</exception>
    public static Run ToRun(Catalog catalog, string path, string target, string? platform, IReadOnlyList<string> only)
    {
        var (hello, plan, transcripts, headers) = TranscriptReader.Read(
            WholeLines(path), path, h => Selection.Plan(catalog, catalog.FindPlatform(platform ?? PlatformOf(h)).Id, only));
        var header = new RunHeader
        {
            Target = target,
            Platform = plan.PlatformId,
            Title = TargetTitle.Title(hello),
            Hello = hello,
            Headers = headers,
            Expectations = catalog.Hash,
            Only = only,
            Started = File.GetLastWriteTimeUtc(path),
        };
        int whole = plan.Cases.Count(c => transcripts.GetValueOrDefault(c.Id) is { } t && IsWhole(c, t));
        // The case that the cut went through was not run to its end: of it nothing can be said. One before it that lacks replies
        // is the driver's fault, and stays.
        string? cut = whole < plan.Cases.Count && transcripts.Count > 0 ? transcripts.Keys.Max(StringComparer.Ordinal) : null;
        var judged = plan.Cases.Where(c => transcripts.TryGetValue(c.Id, out var t) && (c.Id != cut || IsWhole(c, t)));
        var kept = judged.ToDictionary(c => c.Id, c => transcripts[c.Id], StringComparer.Ordinal);
        if (whole < plan.Cases.Count)
            Terminal.Complain(
                $"{path} has {whole} of {plan.Cases.Count} cases to their end, so the run is kept as partial: "
                + "it was cut short, or its plan was another one (pass the --only that was given to 'sockconf plan', "
                + "or make the plan again)");
        return Rejudge.OfTranscripts(header, kept, plan, whole == plan.Cases.Count);
    }

    /// <summary>
    /// A driver ends each line; a line without its end is a part of one, and half a number would be read as another number.
    /// </summary>
    private static List<string> WholeLines(string path)
    {
        string text = File.ReadAllText(path);
        if (text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal))
        {
            const string what = "the file has no whole line; a transcript begins with the driver's answer to hello";
            throw new InputException(new Place(path), what);
        }
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n').SkipLast(1).Select(l => l.TrimEnd('\r'))];
    }

    private static bool IsWhole(PlannedCase planned, Transcript transcript) => transcript.Hash != planned.Hash
        || transcript.Exchanges.Count >= planned.Requests.Count
        || transcript.Exchanges.Any(e => e.Reply.Status is ReplyStatus.Crash or ReplyStatus.Hang);

    private static string PlatformOf(Hello hello) => AskedPlatform.PlatformId(hello.Os)
        ?? throw new InputException($"the transcript is of {hello.Os}, for which there is no platform; pass --platform");
}
