using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Tests.Runs;

/// <summary>A case of four steps, the last two labelled <c>got</c> and <c>again</c>, of which something may vary.</summary>
internal static class VaryingCase
{
    private static readonly string[] Requests = ["socket s", "fill c", "getsockopt s SO_TEST", "getsockopt s SO_TEST"];

    public static RunCase Case(params string[] replies) =>
        new(new Transcript("A/a/tcp4", "aaaa", [.. replies.Select((r, i) => new Exchange(Requests[i], Reply.Parse(r)))]), []);

    public static CaseInstance Instance(params string[] varies)
    {
        var instance = Planner.Plan(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), "linux").Instances.Values.First();
        string?[] labels = [null, null, "got", "again"];
        return instance with
        {
            Case = instance.Case with { Varies = varies },
            Steps = [.. labels.Zip(Requests, (label, request) => Step(label, request, instance.Case.Where))],
        };
    }

    private static StepInstance Step(string? label, string text, Place where) =>
        new(label, text, where, new Request(Verbs.Find(text.Split(' ')[0])!, []));
}
