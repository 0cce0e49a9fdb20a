using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Campaign;

[TestFixture]
internal sealed class WeakCasesTests
{
    [TestCase("1", "0", ExpectedResult = 1, Description = "off on a socket of which off is the default shows nothing")]
    [TestCase("0", "0", ExpectedResult = 3, Description = "both read the default, and only one value was seen")]
    [TestCase("1", "1", ExpectedResult = 1, Description = "only one value of the boolean was seen")]
    public int A_case_is_weak_when_what_it_reads_could_be_the_default(string afterOn, string afterOff)
    {
        var plan = Planner.Plan(Catalog, "linux");
        var transcripts = plan.Cases
            .Select(c => new Transcript(c.Id, c.Hash, [.. c.Requests.Select(r => new Exchange(r, Answer(c.Id, r)))])).ToList();
        return WeakCases.Find(plan.Instances, transcripts, new HashSet<string>()).Count;

        Reply Answer(string id, string request) => Reply.Parse(
            !request.StartsWith("getsockopt", StringComparison.Ordinal) ? "ok"
            : id.Contains("probe", StringComparison.Ordinal) ? "ok value=0 len=4 size=4"
            : "ok value=" + (SeenSets(id) ? afterOff : afterOn));
    }

    private static bool SeenSets(string id) => id.Contains("/off/", StringComparison.Ordinal);

    private static Catalog Catalog => TestCatalogs.ReadWhole(TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "cases:\n", """
        cases:
          on:
            title: On
            for: { kind: [tcp4] }
            steps: [ socket s $kind, setsockopt s SO_TEST on, "got: getsockopt s SO_TEST" ]
            expect: { linux: { works: { got: on } } }
          off:
            title: Off
            for: { kind: [tcp4] }
            steps: [ socket s $kind, setsockopt s SO_TEST off, "got: getsockopt s SO_TEST" ]
            expect: { linux: { works: { got: off } } }

        """));
}
