using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Tests;

/// <summary>Runs whose replies a test writes by hand: planned by the real planner and judged by the real judge.</summary>
internal static class TestRun
{
    public const string Refused = "err ENOPROTOOPT 92 via=header us=1";

    /// <summary>A run.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="reply">The reply to a request of a case; null for what a system answers that does as it should.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="platform">Its platform.</param>
    /// <param name="hello">What its driver says of the system.</param>
    public static Run Replying(
        Catalog catalog,
        Func<CaseInstance, string, string?> reply,
        string target = "local",
        string platform = "linux",
        string hello = "os=Linux release=6.1.0 machine=x86_64 libc=glibc-2.36 uid=0 caps=")
    {
        var read = Hello.Read(Reply.Parse("ok protocol=1 tick_us=1000 " + hello), out string why)
            ?? throw new ArgumentException(why, nameof(hello));
        var facts = TargetFacts.From(read);
        var plan = Planner.Plan(catalog, platform);
        var cases = new List<RunCase>();
        foreach (var planned in plan.Cases)
        {
            var instance = plan.Instances[planned.Id];
            var exchanges = new List<Exchange>();
            foreach (string request in planned.Requests)
            {
                exchanges.Add(new Exchange(request, Reply.Parse(reply(instance, request) ?? Usual(request))));
                if (exchanges[^1].Reply.Status is ReplyStatus.Crash or ReplyStatus.Hang)
                    break;
            }
            var transcript = new Transcript(planned.Id, planned.Hash, exchanges);
            cases.Add(new RunCase(transcript, Judge.Verdicts(instance, planned.Hash, transcript, facts)));
        }
        return new Run(
            new RunHeader
            {
                Target = target,
                Platform = platform,
                Title = read.Wine is { } wine ? $"Wine {wine}" : $"{read.Os} {read.Release}",
                Hello = read,
                Expectations = catalog.Hash,
                Started = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            },
            cases,
            Complete: true);
    }

    public static bool IsGet(string request) => request.StartsWith("getsockopt", StringComparison.Ordinal);

    public static bool IsSet(string request) => request.StartsWith("setsockopt", StringComparison.Ordinal);

    /// <summary>Whether a request is a call for the option, as against one that prepares or observes.</summary>
    public static bool IsCall(string request) => request.Contains("sockopt", StringComparison.Ordinal);

    public static bool IsPoll(string request) => request.StartsWith("poll", StringComparison.Ordinal);

    /// <summary>A run in which gets and sets are answered alike in all cases.</summary>
    public static Run Answering(Catalog catalog, string? get, string? set) => Replying(catalog, (_, request) =>
        IsGet(request) ? get : IsSet(request) ? set : null);

    private static string Usual(string request) => request.Split(' ')[0] switch
    {
        "getsockopt" => "ok value=5 len=4 size=4 written=4 raw=05000000 via=header us=1",
        "setsockopt" => "ok size=4 via=header us=1",
        _ => "ok us=1",
    };
}
