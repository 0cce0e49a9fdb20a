using System.CommandLine;
using SockConformance.Harness.Campaign;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf judge FILE</c>: judges a driver's output, or an old run, by the expectations as they are now.</summary>
internal static class JudgeCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "What a driver wrote when a plan was its input, or a run file." };
        var name = new Option<string?>("--name") { Description = "The target's name in the run file; the file's name unless told.", HelpName = "NAME" };
        var platform = new Option<string?>("--platform") { Description = "The platform that was planned for; by the system that hello tells unless told.", HelpName = "PLATFORM" };
        var only = Shared.Only();
        var folder = new Option<string>("--out") { Description = "Where the run file and the site are written.", HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var show = new Option<bool>("--show") { Description = "Print the transcript of each case." };
        var partial = new Option<bool>("--partial") { Description = "Take a run file that was cut short, as far as it goes." };
        var expectations = Shared.Expectations();
        var command = new Command("judge", "Judges a transcript that a driver wrote on another machine, or an old run file.") { file, name, platform, only, folder, show, partial, expectations };
        command.SetAction(parsed =>
        {
            var catalog = Shared.ReadCatalog(parsed.GetValue(expectations));
            string path = parsed.GetRequiredValue(file);
            string target = parsed.GetValue(name) ?? Path.GetFileNameWithoutExtension(path);
            var run = IsRunFile(path)
                ? Rejudge.Of(RunFileReader.Read(path, parsed.GetValue(partial)), catalog)
                : FromTranscript(catalog, path, target, parsed.GetValue(platform), parsed.GetValue(only) ?? []);
            string output = parsed.GetRequiredValue(folder);
            RunFileWriter.Write(SiteFolder.RunFile(output, run), run);
            if (parsed.GetValue(show))
                Transcripts.Print(run, Planner.Plan(catalog, run.Header.Platform, run.Header.Only).Instances);
            new Summary(catalog, run).Print();
            SiteFolder.Write(catalog, [run, .. SiteFolder.Earlier(catalog, output, [run])], output, null);
            return ExitCode.Done;
        });
        return command;
    }

    private static bool IsRunFile(string path)
    {
        if (!File.Exists(path))
            throw new CampaignException($"there is no file '{path}'");
        using var reader = new StreamReader(path);
        return reader.Peek() == '{';
    }

    private static Run FromTranscript(Catalog catalog, string path, string target, string? platform, IReadOnlyList<string> only)
    {
        var (hello, plan, transcripts) = TranscriptReader.Read(
            File.ReadLines(path), path, h => Planner.Plan(catalog, Shared.FindPlatform(catalog, platform ?? PlatformOf(h)).Id, only));
        var header = new RunHeader
        {
            Target = target,
            Platform = plan.PlatformId,
            Title = TargetTitle.Of(hello),
            Hello = hello,
            Expectations = catalog.Hash,
            Only = only,
            Started = File.GetLastWriteTimeUtc(path),
        };
        bool complete = plan.Cases.All(c => transcripts.GetValueOrDefault(c.Id) is { } t && (t.Exchanges.Count >= c.Requests.Count || t.Exchanges.Any(e => e.Reply.Status is ReplyStatus.Crash or ReplyStatus.Hang)));
        if (!complete)
            Terminal.Complain($"{path} has {transcripts.Count} of {plan.Cases.Count} cases: the run is kept as partial");
        return Rejudge.OfTranscripts(header, transcripts, plan, complete);
    }

    private static string PlatformOf(Hello hello) => hello.Os switch
    {
        "Windows" => "winsock",
        "Linux" => "linux",
        "NetBSD" => "netbsd",
        var other => throw new CampaignException($"the transcript is of {other}, for which there is no platform; pass --platform"),
    };
}
