using System.Xml.Linq;
using System.Xml.Schema;
using SockConformance.Harness.Runs;
using SockConformance.Reports.Exports;
using SockConformance.Reports.Tests.Site;

namespace SockConformance.Reports.Tests.Exports;

internal sealed class JunitTests
{
    [Test]
    public void It_is_as_the_common_schema_says([Values] bool hostile)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Exports", "junit.xsd"));
        var problems = new List<string>();
        Xml(hostile ? Worlds.HostileRuns : Worlds.Runs).Validate(schemas, (_, e) => problems.Add(e.Message));

        Assert.That(problems, Is.Empty);
    }

    [Test]
    public void There_is_a_suite_a_target_and_a_test_a_case() =>
        Assert.That(
            Suites.Select(s => (int)s.Attribute("tests")!),
            Is.EqualTo(Worlds.Runs.Select(r => r.Cases.Count)).And.EqualTo(Suites.Select(s => s.Elements("testcase").Count())));

    [TestCase("failures", "failure")]
    [TestCase("errors", "error")]
    [TestCase("skipped", "skipped")]
    public void The_counts_are_those_of_the_tests(string attribute, string element) =>
        Assert.That(
            Suites.Select(s => (int)s.Attribute(attribute)!),
            Is.EqualTo(Suites.Select(s => s.Descendants(element).Count())));

    [Test]
    public void A_promise_that_is_not_kept_is_a_failure_with_promise_expectation_and_observation()
    {
        var failure = Test("local.SOL_SOCKET.SO_FIRST", "doubled/udp4").Element("failure")!;

        Assert.That(
            ((string)failure.Attribute("message")!, failure.Value),
            Is.EqualTo(("got: expected 10, observed 5", "The value is doubled.\nman#options.2\ngot: expected 10, observed 5")));
    }

    [Test]
    public void A_divergence_that_somebody_explained_is_skipped_with_the_reason() =>
        Assert.That(
            (string)Test("local.SOL_SOCKET.SO_FIRST", "doubled/tcp4").Element("skipped")!.Attribute("message")!,
            Is.EqualTo("known: The page is wrong."));

    [Test]
    public void What_could_not_be_tested_is_skipped_with_what_it_needs() =>
        Assert.That(
            (string)Test("local.SOL_SOCKET.SO_FIRST", "acts/tcp4").Element("skipped")!.Attribute("message")!,
            Does.StartWith("needs ipv6"));

    [Test]
    public void A_pass_has_nothing_within() =>
        Assert.That(Test("local.SOL_SOCKET.SO_FIRST", "probe-get/tcp4").HasElements, Is.False);

    private static IEnumerable<XElement> Suites => Xml(Worlds.Runs).Root!.Elements();

    private static XElement Test(string classname, string name) =>
        Suites.Elements().Single(t => (string)t.Attribute("classname")! == classname && (string)t.Attribute("name")! == name);

    private static XDocument Xml(IReadOnlyList<Run> runs)
    {
        using var writer = new StringWriter();
        MatrixJunit.Write(Matrix.Build(Worlds.Catalog, runs), writer);
        return XDocument.Parse(writer.ToString());
    }
}
