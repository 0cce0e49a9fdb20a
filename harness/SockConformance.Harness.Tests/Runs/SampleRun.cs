using System.Text;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Tests.Judging;

namespace SockConformance.Harness.Tests.Runs;

/// <summary>A small run with every kind of reply and every verdict.</summary>
internal static class SampleRun
{
    private const string Greeting =
        "ok protocol=1 os=Linux release=6.1.0 machine=x86_64 libc=glibc-2.36 tick_us=10000 caps=actor,ipv6";

    /// <summary>The run.</summary>
    /// <param name="started">When it began, in seconds of 2026.</param>
    /// <param name="microseconds">How long each call took.</param>
    public static Run Started(int started = 0, long microseconds = 7) => new(
        new RunHeader
        {
            Target = "local",
            Platform = "linux",
            Title = "Linux 6.1.0 (x86_64)",
            Speaks = "4.4",
            Hello = Hello.Read(Reply.Parse(Greeting), out _)!,
            Headers = new HeaderAnswers(
                Symbols: new Dictionary<string, long?> { ["SO_A"] = -7, ["SO_B"] = null },
                Structures: new Dictionary<string, long?> { ["s"] = 8 },
                Layouts: new Dictionary<string, long?> { ["s"] = 8 }),
            Driver = "0123456789abcdef",
            Expectations = "fedcba9876543210",
            Only = ["SO_*"],
            Started = new DateTimeOffset(2026, 1, 2, 3, 4, started, TimeSpan.Zero),
        },
        [Answers(microseconds), Broken(microseconds), Without()],
        Complete: true);

    /// <summary>The file that is written for a run.</summary>
    public static string TextOf(Run run)
    {
        using var stream = new MemoryStream();
        RunFileWriter.Write(stream, run);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads a file from its text.</summary>
    public static Run Read(string text, bool allowPartial = false)
    {
        using var reader = new StringReader(text);
        return RunFileReader.Read(reader, "x.jsonl", allowPartial);
    }

    private static RunCase Answers(long us) => new(
        new Transcript("A/a/tcp4", "aaaaaaaaaaaa",
        [
            new Exchange("socket s 1 2 3", Reply.Parse($"ok us={us}")),
            new Exchange("getsockopt s 1 2 string", Reply.Parse($"ok value=a%20b%C3%A9 len=4 us={us}")),
            new Exchange("getsockopt s 1 3 int", Reply.Parse($"err EINVAL 22 len=4 us={us}")),
            new Exchange("symbol X", Reply.Parse("absent X")),
            new Exchange("nonsense \"quoted\" \\", Reply.Parse("bad no such request")),
        ]),
        [
            new Verdict("first", VerdictCode.Pass, Cause.Passed),
            new Verdict("second", VerdictCode.Fail, Causes.Differs("got", "1", "2")) { Excused = true, SettledBy = "third" },
            new Verdict("third", VerdictCode.Unresolved, Causes.Text("why \u00e9")),
            new Verdict("fourth", VerdictCode.Unsupported, Refused),
            new Verdict("fifth", VerdictCode.Blocked, new Cause(CauseKind.NeedsCapability) { Need = "ipv6" }),
            new Verdict("sixth", VerdictCode.NotApplicable, new Cause(CauseKind.NotInForce) { From = "7.0", Version = "6.1.0" }),
        ]);

    private static Cause Refused => new(CauseKind.Refused) { Step = "setsockopt s SO_A on", Error = "ENOPROTOOPT" };

    private static RunCase Broken(long us) => new(
        new Transcript("B/b", "bbbbbbbbbbbb", [
            new Exchange("close s", Reply.Parse($"crash SIGSEGV us={us}")),
            new Exchange("recv s 1", Reply.Hang(300)),
            new Exchange("recv s 1", Reply.Ended("by signal 9")),
            new Exchange("recv s 1", Reply.Parse("*** garbage \u00ff\0\u2028")),
        ]),
        [new Verdict(null, VerdictCode.Untested, new Cause(CauseKind.NoClaim))]);

    private static RunCase Without() => new(new Transcript("C/c", "cccccccccccc", []), []);
}
