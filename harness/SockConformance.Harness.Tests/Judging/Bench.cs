using System.Collections.Frozen;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>
/// The small catalog's case <c>works</c> on tcp4, put before the judge with steps, expectations and replies of a test's own.
/// </summary>
internal sealed record Bench
{
    private const string Option = "SOL_SOCKET/SO_TEST.yaml";

    /// <summary>The case of the option: <c>works</c>, or a probe.</summary>
    public string Case { get; init; } = "works";

    public string[] Steps { get; init; } = ["socket s $kind", "got: getsockopt s SO_TEST"];

    /// <summary>What the claim expects, as it is written; null for a case without a claim.</summary>
    public string? Checks { get; init; } = "got: on";

    public string[] Replies { get; init; } = ["ok us=1", "ok value=1 len=4 size=4 us=1"];

    public string ClaimLines { get; init; } = "";

    public string RowWords { get; init; } = "";

    /// <summary>Further lines of the case, each with its end.</summary>
    public string CaseLines { get; init; } = "";

    public string Shows { get; init; } = "value";

    public string Needs { get; init; } = "";

    public string Release { get; init; } = "6.1.0-18-amd64";

    public string[] Capabilities { get; init; } = [];

    public bool Stale { get; init; }

    public bool HasTranscript { get; init; } = true;

    private string Id => $"SOL_SOCKET/SO_TEST/{Case}/tcp4";

    /// <summary>The verdict on the case's only claim.</summary>
    public Verdict Verdict() => Judged().Verdict;

    /// <summary>The consequence of that verdict, or of the same of another claim.</summary>
    public Harness.Expectations.Consequence? Consequence(string? claim = null)
    {
        var (instance, transcript, verdict) = Judged();
        return Consequences.Consequence(instance, transcript, verdict with { Claim = claim ?? verdict.Claim });
    }

    private (CaseInstance Instance, Transcript Transcript, Verdict Verdict) Judged()
    {
        var (instance, planned) = Plan();
        var exchanges = planned.Requests.Zip(Replies, (request, reply) => new Exchange(request, Reply.Parse(reply)));
        var transcript = new Transcript(Id, planned.Hash + (Stale ? "0" : ""), [.. exchanges]);
        var facts = new TargetFacts(Release, Capabilities.ToFrozenSet(), TickMilliseconds: 10);
        return (instance, transcript, Judge.Verdicts(instance, planned.Hash, HasTranscript ? transcript : null, facts).Single());
    }

    /// <summary>The verdict's code and reason.</summary>
    public (VerdictCode Code, string Reason) Outcome() => (Verdict().Code, CauseWords.Sentence(Verdict().Cause));

    private (CaseInstance Instance, PlannedCase Planned) Plan()
    {
        const string steps = "      - socket s $kind\n      - got: getsockopt s SO_TEST\n";
        const string expect = "    expect:\n      linux:\n        works: { got: on, got.len: size }\n";
        string expected = Checks is null ? "" : $"    expect:\n      linux:\n        works: {{ {Checks} }}\n";
        string text = TestCatalogs.SmallFiles.Single(f => f.Path == Option).Text;
        text = Replace(text, steps, string.Concat(Steps.Select(s => $"      - '{s}'\n")));
        text = Replace(text, expect, expected);
        text = Replace(text, "      shows: value", $"      shows: {Shows}\n" + ClaimLines);
        text = Replace(text, "    needs: [ipv6]\n", $"    needs: [{Needs}]\n{CaseLines}");
        text = Replace(text, "number: 7,", "number: 7, " + RowWords);
        var plan = Planner.Plan(TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile(Option, text))), "linux", [Id]);
        return (plan.Instances[Id], plan.Cases.Single());
    }

    private static string Replace(string text, string old, string with)
    {
        Assert.That(text, Does.Contain(old));
        return text.Replace(old, with, StringComparison.Ordinal);
    }
}
