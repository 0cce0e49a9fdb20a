using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Reproducing;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>Cases of SO_RCVBUF of which it is known how their programs have to end on Linux, which doubles what is set.</summary>
internal static class EndingCases
{
    private const string Option = """
        option: SO_TEST
        level: SOL_SOCKET
        summary: The receive buffer, by another name.
        platforms:
          linux: { number: 8, type: int, sample: 5000, get: supported, set: supported, cite: page#SO_TEST, kinds: [udp4] }
          winsock: absent
        claims:
          linux:
            reads:
              says: "What was set is read: \"as it is\" – 100 %."
              cite: page#SO_TEST.2
              shows: value
              erratum:
                { is: wrong, cases: [differs], observed: { got: 10000 }, why: It is doubled., evidence: 'net/core/sock.c:1' }
        cases:
          holds:
            title: Every way to hold an answer against a promise
            for: { kind: documented }
            steps:
              - socket s $kind
              - set: setsockopt s SO_TEST 5000
              - short: setsockopt s SO_TEST 5 len=1
              - got: getsockopt s SO_TEST
              - again: getsockopt s SO_TEST
              - seen: poll s read 50ms
              - ready: poll s write 50ms
            expect:
              linux:
                reads:
                  set: ok
                  short: [ok, fails EINVAL]
                  got: [1, at least 5001]
                  got.len: size
                  again: = got
                  again.len: [size/2, 1..4]
                  seen: none
                  ready: not read
                  seen.ms: at least 50
          differs:
            title: It is not what was set
            for: { kind: documented }
            steps: [socket s $kind, setsockopt s SO_TEST 5000, "got: getsockopt s SO_TEST", "len: setsockopt s SO_TEST 5 len=1"]
            expect:
              linux: { reads: { len: fails, got: 5000 } }
          stuck:
            title: It does not get as far
            for: { kind: documented }
            steps: [socket s $kind, setsockopt s SO_TEST 5000 len=1, "got: getsockopt s SO_TEST"]
            expect:
              linux: { reads: { got: 5000 } }
          blind:
            title: It sees nothing
            for: { kind: documented }
            sees: { got: 1 }
            steps: [socket s $kind, setsockopt s SO_TEST 5000, "got: getsockopt s SO_TEST"]
            expect:
              linux: { reads: { got: 5000 } }
          asks:
            title: It asks only
            for: { kind: documented }
            steps: [socket s $kind, "got: getsockopt s SO_TEST"]
        """;

    private static readonly Plan Plan =
        Planner.Plan(TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile("SOL_SOCKET/SO_TEST.yaml", Option))), "linux");

    /// <summary>Each case with the status that its program ends with, and the line that it ends with.</summary>
    public static IReadOnlyList<(string Name, int Status, string Line)> All { get; } =
    [
        ("holds", 0, "What is promised holds."),
        ("differs", 1, "The system does otherwise."),
        ("stuck", 2, "stopped at 'setsockopt s SO_TEST 5000 len=1': err EINVAL 22"),
        ("blind", 2, "Nothing can be said: got was to be 1."),
        ("asks", 0, "Nothing is promised of this case."),
    ];

    /// <summary>The case as a program.</summary>
    public static Reproduction Program(string name, Language language) =>
        Reproducer.Write(Plan.Instances[$"SOL_SOCKET/SO_TEST/{name}/udp4"], language);

    /// <summary>Holds what a program printed and how it ended against what it has to.</summary>
    public static void Hold(string name, (int Status, string Output) ended)
    {
        var (_, status, line) = All.Single(c => c.Name == name);
        var lines = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(ended.Status, Is.EqualTo(status), ended.Output);
            Assert.That(lines[^1], Is.EqualTo(line));
        });
        if (name == "differs")
        {
            string[] shown =
            [
                "Promised (page#SO_TEST.2): What was set is read: \"as it is\" – 100 %.",
                "  That is known to be wrong: It is doubled.",
                "  len: expected fails, observed err EINVAL 22 size=4: holds",
                "  got: expected 5000, observed ok value=10000: DIFFERS",
            ];
            Assert.That(lines, Is.SupersetOf(shown));
        }
    }
}
