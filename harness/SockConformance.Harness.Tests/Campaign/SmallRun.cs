using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Judging;

namespace SockConformance.Harness.Tests.Campaign;

/// <summary>A run of the small catalog, made of answers written by hand.</summary>
internal static class SmallRun
{
    public const string HelloLine =
        "ok protocol=1 os=Linux release=6.1.0-18-amd64 machine=x86_64 libc=glibc-2.36 tick_us=4000 uid=0 caps=ipv6";

    public const string CaseId = "SOL_SOCKET/SO_TEST/works/tcp4";

    public static Catalog Catalog => TestCatalogs.ReadWhole(TestCatalogs.SmallFiles);

    public static Plan Plan => Planner.Plan(Catalog, "linux", [CaseId]);

    public static RunHeader Header(string expectations = "other") => new()
    {
        Target = "local",
        Platform = "linux",
        Title = "Linux 6.1.0",
        Hello = Hello.Read(Reply.Parse(HelloLine), out _)!,
        Expectations = expectations,
        Only = [CaseId],
        Started = DateTimeOffset.UnixEpoch,
    };

    /// <summary>The one case with the answer to its get, judged as said.</summary>
    public static Run With(string answer, VerdictCode code, string? hash = null, bool flaky = false)
    {
        var planned = Plan.Cases.Single();
        Exchange[] exchanges =
            [new(planned.Requests[0], Reply.Parse("ok us=3")), new(planned.Requests[1], Reply.Parse(answer))];
        var verdict = new Verdict("works", code, Causes.Text(""));
        if (flaky)
            verdict = verdict with { Cause = Causes.Flaky(verdict, new Verdict("works", VerdictCode.Pass, Cause.Passed)) };
        var transcript = new Transcript(planned.Id, hash ?? planned.Hash, exchanges);
        return new Run(Header(), [new RunCase(transcript, [verdict])], Complete: true);
    }
}
