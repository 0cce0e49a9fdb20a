using SockConformance.Harness.Expectations;
using SockConformance.Harness.Judging;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Judging;

/// <summary>A boolean is shown by both of its values; of one that is off anyway, two cases read it after a set.</summary>
[TestFixture]
internal sealed class WeakBooleanTests
{
    private const string Option = "SOL_SOCKET/SO_TEST";

    [TestCase("1", "0", ExpectedResult = "/off/tcp4", Description = "off where off is the default shows nothing")]
    [TestCase("0", "0", ExpectedResult = " /off/tcp4 /on/tcp4", Description = "both read the default, and only one value")]
    [TestCase("1", "1", ExpectedResult = "", Description = "only one value of the boolean was seen")]
    public string A_case_is_weak_when_what_it_reads_could_be_the_default(string afterOn, string afterOff) =>
        Weak(afterOn, afterOff);

    [Test]
    public void An_option_of_which_a_case_failed_is_not_told_to_be_shown_by_one_value() =>
        Assert.That(Weak("0", "0", failed: Option + "/on/tcp4"), Is.EqualTo("/off/tcp4"));

    /// <summary>What is weak: the cases without their option, and nothing for the option itself.</summary>
    private static string Weak(string afterOn, string afterOff, params string[] failed)
    {
        var plan = Planner.Plan(Catalog, "linux");
        var transcripts = plan.Cases
            .Select(c => new Transcript(c.Id, c.Hash, [.. c.Requests.Select(r => new Exchange(r, Answer(c.Id, r)))])).ToList();
        var weak = WeakCases.Find(plan.Instances, transcripts, failed.ToHashSet());
        return string.Join(' ', weak.Select(w => w.CaseId[Option.Length..]));

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
