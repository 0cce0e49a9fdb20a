using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Runs.Releases;

namespace SockConformance.Harness.Tests.Runs.Releases;

/// <summary>Why a release differs is told by the list of changes, by errata and by known divergences of that version.</summary>
internal sealed class ChangeReasonTests
{
    private const string CaseId = "SOL_SOCKET/SO_TEST/asked/tcp4";

    private static readonly SourceFile Changes = new("changes.yaml", """
        linux:
          - options: [SO_TEST]
            in: "6.3"
            why: The option is a hint only.
            evidence: commit 0123456789ab
          - options: [SO_TEST]
            cases: ["*/other/*"]
            in: "6.3"
            why: It is of another case.
            evidence: commit 0123456789ab
          - options: [SO_TEST]
            cases: ["*/asked/udp4"]
            in: "6.4"
            why: The mistake is mended.
            evidence: commit ba9876543210
        """);

    private static readonly SourceFile Known = new("known/linux.yaml", """
        - case: SOL_SOCKET/SO_TEST/asked/*
          when: { from: "6.2", until: "6.4" }
          reason: A mistake of two lines, commit ba9876543210.
        """);

    private static readonly Catalog Catalog = TestCatalogs.ReadWhole(
        TestCatalogs.Small(new SourceFile("SOL_SOCKET/SO_TEST.yaml", Option), Changes, Known));

    private const string Option = """
        option: SO_TEST
        level: SOL_SOCKET
        summary: An option for tests.
        platforms:
          linux: { number: 7, type: int, get: supported, set: supported, sample: 9, cite: page#SO_TEST, kinds: [tcp4] }
          winsock: absent
        claims:
          linux:
            seven:
              says: It is seven.
              cite: page#SO_TEST.1
              shows: value
              erratum:
                is: outdated
                observed: 8
                from: "6.5"
                why: It is eight.
                evidence: net/core/sock.c:1 (v6.5)
        cases:
          asked:
            title: It is read
            for: { kind: [tcp4] }
            steps:
              - socket s $kind
              - got: getsockopt s SO_TEST
            expect:
              linux: { seven: { got: 7 } }
        """;

    [TestCase("6.1", "6.2", "A mistake of two lines, commit ba9876543210.")]
    [TestCase("6.2", "6.3", "The option is a hint only.")]
    [TestCase("6.3", "6.4", "A mistake of two lines, commit ba9876543210.")]
    [TestCase("6.4", "6.5", "It is eight.")]
    public void A_reason_is_told_for_the_step_that_its_version_is_in(string from, string to, string why) =>
        Assert.That(Found(from, to).Select(r => r.Why), Is.EqualTo(new[] { why }));

    [Test]
    public void A_reason_is_told_where_its_own_release_was_not_run() =>
        Assert.That(Found("5.10", "6.12").Select(r => r.In), Is.EqualTo(new[] { "6.3", "6.2", "6.5" }));

    [Test]
    public void Other_steps_and_other_targets_have_no_reason()
    {
        Assert.That(Found("6.5", "6.6"), Is.Empty);
        Assert.That(Found("6.1", "6.4", "gvisor"), Is.Empty);
    }

    [Test]
    public void What_the_list_of_changes_tells_of_a_version_is_not_told_again_by_a_known_divergence() =>
        Assert.That(
            Found("6.3", "6.4", caseId: "SOL_SOCKET/SO_TEST/asked/udp4").Single().Why, Is.EqualTo("The mistake is mended."));

    [Test]
    public void Evidence_goes_with_the_reason() =>
        Assert.That(Found("6.2", "6.3").Single().Evidence, Is.EqualTo(new[] { "commit 0123456789ab" }));

    private static IReadOnlyList<ReleaseReason> Found(
        string from, string to, string target = "linux", string caseId = CaseId) =>
        new ChangeReasons(Catalog, target, "linux").Find(Catalog.FindOption("SO_TEST")!, caseId, ["seven"], from, to);
}
