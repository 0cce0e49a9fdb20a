using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Linting;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>The hard examples of the design are tests of the reader.</summary>
public sealed class ExampleTests
{
    [Test]
    public void All_examples_are_read_without_a_problem() =>
        Assert.That(TestCatalogs.ProblemsOf(TestCatalogs.ExampleFiles), Is.Empty);

    [TestCase("SO_ACCEPTFILTER", 6, 2)]
    [TestCase("SO_LINGER", 5, 4)]
    [TestCase("SO_RCVTIMEO", 5, 2)]
    [TestCase("SO_REUSEADDR", 8, 4)]
    public void Every_claim_and_every_case_of_an_option_is_read(string option, int claims, int cases)
    {
        var subject = TestCatalogs.Examples.FindOption(option)!;

        Assert.That(
            (subject.Claims.Count(c => c.Shows != Shows.Access), subject.Cases.Count(c => !c.IsProbe)),
            Is.EqualTo((claims, cases)));
    }

    [Test]
    public void A_row_tells_numbers_types_support_citations_and_kinds()
    {
        var row = TestCatalogs.Examples.FindOption("SO_RCVTIMEO")!.Rows["winsock"];

        Assert.That(
            (row.Number, row.Type, row.Get, row.Set, string.Join(' ', row.Kinds)),
            Is.EqualTo((0x1006L, "millis", Support.Refused, Support.Supported, "tcp4 tcp6 udp4 udp6")));
        Assert.That(
            (row.CiteGet!.ToString(), row.CiteSet!.ToString()),
            Is.EqualTo(("winsock-getsockopt#bsd-unsupported", "winsock-setsockopt#SO_RCVTIMEO")));
    }

    [Test]
    public void Numbers_of_other_architectures_are_read() =>
        Assert.That(
            TestCatalogs.Examples.FindOption("SO_RCVTIMEO")!.Rows["linux"].Numbers,
            Is.EquivalentTo(new Dictionary<string, long> { ["mips"] = 4102, ["*-time64"] = 66 }));

    [Test]
    public void A_structure_becomes_a_layout() =>
        Assert.That(
            TestCatalogs.Examples.FindOption("SO_ACCEPTFILTER")!.Types["accept_filter_arg"].Layout,
            Is.EqualTo("{name:char*16,arg:char*240}"));

    [Test]
    public void A_claim_tells_from_and_until()
    {
        var claims = TestCatalogs.Examples.FindOption("SO_REUSEADDR")!;

        Assert.That(
            (claims.Claim("winsock", "wildcard-2003")!.From, claims.Claim("winsock", "wildcard-nt")!.Until),
            Is.EqualTo(("server2003", "server2003")));
    }

    [Test]
    public void A_claim_that_cannot_be_tested_says_why() =>
        Assert.That(
            TestCatalogs.Examples.FindOption("SO_ACCEPTFILTER")!.Claim("netbsd", "no-module")!.Untestable,
            Is.EqualTo(new Untestable("unload", "Needs a kernel module unloaded.")));

    [Test]
    public void Steps_may_stand_in_one_line_with_their_labels_quoted()
    {
        var steps = TestCatalogs.Examples.FindOption("SO_REUSEADDR")!.Cases.Single(c => c.Name == "plain").Steps;

        string[] texts = ["socket a $kind", "bind a loopback:0", "socket b $kind", "bind b @a"];
        Assert.That(steps.Select(s => s.Text), Is.EqualTo(texts));
        Assert.That(steps.Select(s => s.Label), Is.EqualTo(new string?[] { null, null, null, "second" }));
    }

    [Test]
    public void A_platform_key_of_two_names_holds_for_both()
    {
        var blocks = TestCatalogs.Examples.FindOption("SO_LINGER")!.Cases.Single(c => c.Name == "blocks");

        Assert.That(blocks.Expect.Select(e => e.Platform), Is.EqualTo(new[] { "linux", "netbsd" }));
    }

    [Test]
    public void A_contract_chooses_its_options_by_their_rows()
    {
        var filter = TestCatalogs.Examples.Contracts.Single().For.Single(p => p.Name == "option").Options!;

        Assert.That(
            (filter.Get, string.Join(' ', filter.Types)),
            Is.EqualTo(((Support?)Support.Supported, "bool int linger timeval millis")));
    }

    [Test]
    public void Lint_finds_the_claim_that_netbsd_does_not_have_and_says_which_was_meant()
    {
        var found = Lint.Check(TestCatalogs.Examples).Single(p => p.Where.File == "contract/get-length.yaml");

        Assert.Multiple(() =>
        {
            Assert.That((found.Where.Line, found.Where.Column, found.Rule), Is.EqualTo((39, 27, "expectation")));
            Assert.That(
                found.Message,
                Is.EqualTo("the claim of netbsd 'length' is not known; allowed: truncated; did you mean 'truncated'?"));
        });
    }
}
