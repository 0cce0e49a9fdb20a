using SockConformance.Harness.Answers;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Answers;

/// <summary>A catalog with one option, on Linux and Winsock, and one case that asks it on two kinds of socket.</summary>
internal static class AskedCase
{
    private const string File = "SOL_SOCKET/SO_TEST.yaml";

    /// <summary>The catalog.</summary>
    /// <param name="steps">The steps behind the one that makes the socket, an item each.</param>
    /// <param name="row">What is added to the row of Linux.</param>
    /// <param name="rest">What is added to the case.</param>
    public static Catalog Catalog(string[] steps, string row = "", string rest = "")
    {
        string items = string.Concat(steps.Select(s => $"      - {s}\n"));
        string text =
            $$"""
            option: SO_TEST
            level: SOL_SOCKET
            summary: An option for tests.
            platforms:
              linux:
                { number: 7, type: int, get: supported, set: supported, sample: 9, cite: page#SO_TEST, kinds: [tcp4, udp4]
                {{row}} }
              winsock: { number: 8, type: int, kinds: [tcp4] }
            cases:
              asked:
                title: What comes of SOL_SOCKET/SO_TEST
                for: { kind: [tcp4, udp4] }
                steps:
                  - socket s $kind
            {{items.TrimEnd()}}
            {{rest}}
            portability: Do as you like.
            """;
        var contract = new SourceFile("contract/works.yaml", "contract: works\nsummary: None.\ncases: {}\n");
        return TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile(File, text), contract));
    }

    /// <summary>What a system answered to the case on tcp4; a socket that could be made comes first.</summary>
    public static IReadOnlyList<Answer> Given(Catalog catalog, params string[] replies)
    {
        var instance = SharedPlans.For(catalog).Whole("linux").Instances["SOL_SOCKET/SO_TEST/asked/tcp4"];
        var transcript = Transcript(catalog, "linux", instance.Id, replies);
        return [.. AnswerReader.Answers(instance, transcript).Select(a => a.Answer)];
    }

    /// <summary>A system that answered a case on some kinds of socket.</summary>
    public static AnswerSheet Sheet(
        Catalog catalog, string target, string platform, params (string Kind, string[] Replies)[] kinds)
    {
        var transcripts = kinds.Select(k => Transcript(catalog, platform, $"SOL_SOCKET/SO_TEST/asked/{k.Kind}", k.Replies));
        return new AnswerSheet(target, target, platform, transcripts.ToDictionary(t => t.CaseId, StringComparer.Ordinal));
    }

    private static Transcript Transcript(Catalog catalog, string platform, string id, string[] replies)
    {
        var planned = SharedPlans.For(catalog).Whole(platform).Cases.Single(c => c.Id == id);
        var exchanges = replies.Prepend("ok").Zip(planned.Requests, (r, q) => new Exchange(q, Reply.Parse(r)));
        return new Transcript(id, planned.Hash, [.. exchanges]);
    }
}
