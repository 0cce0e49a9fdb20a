using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Tests.Expectations;

public sealed class CatalogTests
{
    [TestCase("SO_TEST", ExpectedResult = true)]
    [TestCase("SOL_SOCKET/SO_TEST", ExpectedResult = true)]
    [TestCase("IPPROTO_IP/SO_TEST", ExpectedResult = false)]
    [TestCase("so_test", ExpectedResult = false)]
    public bool An_option_is_found_by_its_name_alone_and_with_its_level(string name) => Small().FindOption(name) is not null;

    [Test]
    public void A_row_makes_a_probe_of_get_and_one_of_set_with_a_claim_each()
    {
        var option = Small().FindOption("SO_TEST")!;

        Assert.That(
            option.Cases.Where(c => c.IsProbe).Select(c => $"{c.Name}: {c.Steps[^1].Text}"),
            Is.EqualTo(new[] { "probe-get: getsockopt s SOL_SOCKET/SO_TEST", "probe-set: setsockopt s SOL_SOCKET/SO_TEST on" }));
        Assert.That(
            option.Claims.Where(c => c.Shows == Shows.Access).Select(c => $"{c.Name}: {c.Says}"),
            Is.EqualTo(new[] { "get: SO_TEST can be read.", "set: SO_TEST can be set." }));
    }

    [TestCase("get: supported, ", "", "set")]
    [TestCase("get: supported, set: supported,", "", "")]
    [TestCase("get: supported, set: supported,", "get: refused,", "get")]
    public void Where_a_document_is_silent_the_row_makes_no_claim(string right, string wrong, string claims)
    {
        var option =
            TestCatalogs.ReadWhole(TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", right, wrong)).FindOption("SO_TEST")!;

        Assert.That(string.Join(' ', option.Claims.Where(c => c.Shows == Shows.Access).Select(c => c.Name)), Is.EqualTo(claims));
        Assert.That(
            string.Join(' ', option.Cases.Where(c => c.IsProbe).SelectMany(c => c.Expect).Select(e => e.Claim)),
            Is.EqualTo(claims),
            "the probes still run and are shown");
    }

    [Test]
    public void A_promise_expects_success_and_a_documented_refusal_any_failure()
    {
        var option = OptionWith("get: supported", "get: refused");

        Assert.That(
            option.Cases.Where(c => c.IsProbe).Select(c => $"{c.Name}: {c.Expect.Single().Checks.Single().Matcher}"),
            Is.EqualTo(new[] { "probe-get: fails", "probe-set: ok" }));
    }

    [Test]
    public void A_promised_set_that_no_probe_may_show_is_a_claim_with_the_reason_and_has_no_probe()
    {
        var option = OptionWith("number: 7,", "number: 7, unprobed: { reason: opaque, why: Nobody knows what to set. },");

        Assert.That(option.Cases.Where(c => c.IsProbe).Select(c => c.Name), Is.EqualTo(new[] { "probe-get" }));
        Assert.That(
            option.Claims.Where(c => c.Shows == Shows.Access).Select(c => $"{c.Name}: {c.Untestable?.Why}"),
            Is.EqualTo(new[] { "get: ", "set: Nobody knows what to set." }));
    }

    [Test]
    public void A_probe_that_needs_a_setup_begins_with_it()
    {
        var option = OptionWith("number: 7,", "number: 7, on: l of listening,");

        Assert.That(
            option.Cases.First(c => c.IsProbe).Steps.Select(s => s.Text),
            Is.EqualTo(new[] { "use listening $kind", "getsockopt l SOL_SOCKET/SO_TEST" }));
    }

    [Test]
    public void What_a_row_needs_its_probes_need_and_no_other_case()
    {
        var option = OptionWith("number: 7,", "number: 7, needs: [accept-filter dataready],");

        Assert.That(
            option.Cases.Select(c => $"{c.Name}: {string.Join(',', c.Needs)}"),
            Is.EquivalentTo(new[] { "probe-get: accept-filter:dataready", "probe-set: accept-filter:dataready", "works: ipv6" }));
    }

    [Test]
    public void The_hash_tells_whether_two_runs_had_the_same_expectations()
    {
        string hash = Small().Hash;

        Assert.Multiple(() =>
        {
            var otherLineEnds = TestCatalogs.SmallFiles.Select(f => f with { Text = f.Text.ReplaceLineEndings("\r\n") });
            Assert.That(TestCatalogs.ReadWhole([.. otherLineEnds]).Hash, Is.EqualTo(hash), "line ends");
            var known = new SourceFile("known/local.yaml", "- { case: x, reason: Why. }\n");
            Assert.That(
                TestCatalogs.ReadWhole(TestCatalogs.Small(known)).Hash,
                Is.EqualTo(hash),
                "known divergences are no expectations");
            Assert.That(
                TestCatalogs.ReadWhole(TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", "got: on,", "got: off,")).Hash,
                Is.Not.EqualTo(hash),
                "an expectation");
        });
    }

    private static Catalog Small() => TestCatalogs.ReadWhole(TestCatalogs.SmallFiles);

    private static Subject OptionWith(string right, string wrong) =>
        TestCatalogs.ReadWhole(TestCatalogs.SmallWith("SOL_SOCKET/SO_TEST.yaml", right, wrong)).FindOption("SO_TEST")!;
}
