using SockConformance.Harness;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
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
        var file = DriverFile.Read(
            path, h => Selection.Plan(catalog, catalog.FindPlatform(platform ?? PlatformOf(h)).Id, only));
        var plan = file.Plan;
        var header = new RunHeader
        {
            Target = target,
            Platform = plan.PlatformId,
            Title = TargetTitle.Title(file.Hello),
            Hello = file.Hello,
            Headers = file.Headers,
            Expectations = catalog.Hash,
            Only = only,
            Started = File.GetLastWriteTimeUtc(path),
        };
        if (file.Whole < plan.Cases.Count)
            Terminal.Complain(
                $"{path} has {file.Whole} of {plan.Cases.Count} cases to their end, so the run is kept as partial: "
                + "it was cut short, or its plan was another one (pass the --only that was given to 'sockconf plan', "
                + "or make the plan again)");
        return Rejudge.OfTranscripts(header, catalog, file.Transcripts, plan, file.Whole == plan.Cases.Count);
    }

    private static string PlatformOf(Hello hello) => AskedPlatform.PlatformId(hello.Os)
        ?? throw new InputException($"the transcript is of {hello.Os}, for which there is no platform; pass --platform");
}
