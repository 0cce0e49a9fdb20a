using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Campaign;

/// <summary>
/// Judges what a recorded target answered elsewhere by the expectations of today. A case whose requests were changed since is
/// stale, one that was never asked has not been run.
/// </summary>
internal static class RecordedRun
{
    /// <summary>The run: every planned case is in it.</summary>
    /// <exception cref="InputException">The file is no driver's output and no run file, or is of another platform.</exception>
    /// <exception cref="TargetUnavailableException">The file is not there.</exception>
    public static Run Run(Target target, Catalog catalog, CampaignOptions options)
    {
        string path = target.Recording!.Path;
        if (!File.Exists(path))
            throw new TargetUnavailableException(
                $"the target {target.Name} cannot be judged: there is no file '{path}'; 'recorded' in its target.yaml names it");
        return IsRunFile(path) ? FromRunFile(target, catalog, options) : FromDriverFile(target, catalog, options);
    }

    private static Run FromDriverFile(Target target, Catalog catalog, CampaignOptions options)
    {
        var plan = options.Plan?.PlatformId == target.Platform
            ? options.Plan!
            : SharedPlans.For(catalog).Only(target.Platform, options.Only);
        var file = DriverFile.Read(target.Recording!.Path, _ => plan);
        var header = Header(target, catalog, options, file.Hello) with { Headers = file.Headers };
        return Rejudge.OfTranscripts(header, catalog, file.Transcripts, plan, complete: true);
    }

    private static Run FromRunFile(Target target, Catalog catalog, CampaignOptions options)
    {
        var run = RunFileReader.Read(target.Recording!.Path, allowPartial: true);
        if (run.Header.Platform != target.Platform)
            throw Wrong(target, $"it is a run of the platform {run.Header.Platform}");
        var header = Header(target, catalog, options, run.Header.Hello) with
        {
            Title = run.Header.Title,
            Speaks = run.Header.Speaks,
            Headers = run.Header.Headers,
            Driver = run.Header.Driver,
        };
        return Rejudge.Again(new Run(header, run.Cases, Complete: true), catalog);
    }

    private static RunHeader Header(Target target, Catalog catalog, CampaignOptions options, Hello hello)
    {
        if (AskedPlatform.PlatformId(hello.Os) != target.Platform)
            throw Wrong(target, $"its driver ran on {hello.Os}");
        var recorded = target.Recording!.Recorded;
        return new RunHeader
        {
            Target = target.Name,
            Platform = target.Platform,
            Title = TargetTitle.Title(hello, target, version: null),
            Speaks = target.Speaks,
            Native = target.Native,
            Hello = hello,
            Expectations = catalog.Hash,
            Only = options.Only,
            Recorded = recorded,
            Started = new DateTimeOffset(recorded.On, TimeOnly.MinValue, TimeSpan.Zero),
        };
    }

    private static InputException Wrong(Target target, string found) => new(
        new Place(target.Recording!.Path),
        $"{found}, and the target {target.Name} is of the platform {target.Platform}; mend 'platform' in its target.yaml");

    private static bool IsRunFile(string path)
    {
        using var reader = CompressedText.Open(path);
        return reader.Peek() == '{';
    }
}
