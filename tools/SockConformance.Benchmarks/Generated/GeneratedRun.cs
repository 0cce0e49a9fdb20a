using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Benchmarks.Generated;

/// <summary>Runs without a target: each request is answered as a system might.</summary>
internal static class GeneratedRun
{
    private static readonly Hello Hello = Hello.Read(
        Reply.Parse("ok protocol=1 os=Linux release=6.1.0 machine=x86_64 libc=glibc-2.36 tick_us=1000 uid=0 net=own "
            + "caps=actor,ipv6,cap:NET_ADMIN"),
        out _)!;

    private static readonly TargetFacts Facts = TargetFacts.From(Hello);

    /// <summary>
    /// What a target answers to a plan; one in fifty gets is refused, by the target's number, so that targets differ.
    /// </summary>
    public static IReadOnlyDictionary<string, Transcript> Transcripts(Plan plan, int target)
    {
        int n = 0;
        Exchange Ask(string request) => new(request, Reply.Parse(Answer(request, n++ % 50 == target)));
        Transcript Run(PlannedCase planned) => new(planned.Id, planned.Hash, [.. planned.Requests.Select(Ask)]);
        return plan.Cases.ToDictionary(c => c.Id, Run, StringComparer.Ordinal);
    }

    /// <summary>The run of a plan, judged.</summary>
    public static Run Generate(Catalog catalog, Plan plan, int target)
    {
        var transcripts = Transcripts(plan, target);
        return new Run(
            new RunHeader
            {
                Target = string.Create(CultureInfo.InvariantCulture, $"target-{target}"),
                Platform = plan.PlatformId,
                Title = string.Create(CultureInfo.InvariantCulture, $"Linux 6.{target}"),
                Hello = Hello,
                Expectations = catalog.Hash,
                Started = DateTimeOffset.UnixEpoch,
            },
            [.. plan.Cases.Select(c => new RunCase(transcripts[c.Id], Judge(plan, c, transcripts[c.Id])))],
            Complete: true);
    }

    /// <summary>The verdicts of a case.</summary>
    public static IReadOnlyList<Verdict> Judge(Plan plan, PlannedCase planned, Transcript transcript) =>
        Harness.Judging.Judge.Verdicts(plan.Instances[planned.Id], planned.Hash, transcript, Facts);

    private static string Answer(string request, bool refused) => request.Split(' ', 2)[0] switch
    {
        "getsockopt" when refused => "err ENOPROTOOPT 92 len=4 size=4 written=0 via=header us=1",
        "getsockopt" => "ok value=5 len=4 size=4 written=4 raw=05000000 via=header us=1",
        "setsockopt" => "ok size=4 via=header us=1",
        "recv" => "ok value=1 data=61 us=1",
        _ => "ok us=1",
    };
}
