using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Planning;

public sealed class PlanTests
{
    private const string Option = "SOL_SOCKET/SO_TEST.yaml";

    [Test]
    public void A_plan_is_hello_the_questions_to_the_headers_and_then_each_case_with_its_requests()
    {
        var plan = Planner.Plan(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), "linux", ["SOL_SOCKET/SO_TEST/works/udp4"]);

        Assert.That(plan.Lines, Is.EqualTo((string[])[
            "hello",
            $"case headers {plan.Headers.Hash}",
            .. plan.Headers.Requests,
            $"case SOL_SOCKET/SO_TEST/works/udp4 {plan.Cases.Single().Hash}",
            "socket s AF_INET=2 SOCK_DGRAM=2 IPPROTO_UDP=17",
            "getsockopt s SOL_SOCKET=1 SO_TEST=7 bool",
        ]));
    }

    [Test]
    public void A_case_is_planned_that_one_of_the_patterns_names()
    {
        string[] only = ["SO_OTHER", "SOL_SOCKET/SO_TEST/works/udp4"];

        Assert.That(Planner.Plan(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles), "linux", only).Cases, Has.Count.EqualTo(1));
    }

    [Test]
    public void Cases_are_sorted_by_id()
    {
        var ids = Plans.Examples("netbsd").Cases.Select(c => c.Id).ToList();

        Assert.That(ids, Is.EqualTo(ids.Order(StringComparer.Ordinal)));
    }

    [TestCase("linux")]
    [TestCase("netbsd")]
    [TestCase("winsock")]
    public void Every_case_has_its_instance_and_an_id_of_its_own(string platform)
    {
        var plan = Plans.Examples(platform);

        Assert.That(plan.Cases.Select(c => c.Id), Is.Unique.And.EquivalentTo(plan.Instances.Keys));
    }

    [Test]
    public void The_same_number_is_put_in_as_each_platform_has_it()
    {
        string[] requests = [SetOn("linux"), SetOn("netbsd"), SetOn("winsock")];
        static string SetOn(string platform)
        {
            var planned = Plans.Examples(platform).Cases.Single(c => c.Id == "SOL_SOCKET/SO_RCVTIMEO/waits/udp4");
            return planned.Requests.Single(r => r.StartsWith("setsockopt", StringComparison.Ordinal));
        }

        Assert.That(requests, Is.EqualTo(new[]
        {
            "setsockopt s SOL_SOCKET=1 SO_RCVTIMEO=20 timeval sec=0 usec=300000",
            "setsockopt s SOL_SOCKET=65535 SO_RCVTIMEO=4108 timeval sec=0 usec=300000",
            "setsockopt s SOL_SOCKET=65535 SO_RCVTIMEO=4102 millis value=300",
        }));
    }

    [Test]
    public void A_structure_goes_over_the_wire_as_its_layout()
    {
        const string id = "SOL_SOCKET/SO_ACCEPTFILTER/before-listen/tcp4";
        Assert.That(
            Plans.Examples("netbsd").Cases.Single(c => c.Id == id).Requests[^1],
            Is.EqualTo("setsockopt s SOL_SOCKET=65535 SO_ACCEPTFILTER=4096 {name:char*16,arg:char*240} name=dataready"));
    }

    [Test]
    public void The_order_in_which_files_are_found_changes_nothing()
    {
        var other = TestCatalogs.ReadWhole([.. TestCatalogs.ExampleFiles.Reverse()]);

        Assert.That(Planner.Plan(other, "winsock").Lines, Is.EqualTo(Plans.Examples("winsock").Lines));
        Assert.That(other.Hash, Is.EqualTo(TestCatalogs.Examples.Hash));
    }

    [TestCase("title: It works", "title: It works well", true)]
    [TestCase("{ got: on, got.len: size }", "{ got: off }", true)]
    [TestCase("says: It works.", "says: It does.", true)]
    [TestCase("- got: getsockopt", "- seen: getsockopt", true)]
    [TestCase("- got: getsockopt s SO_TEST", "- got: getsockopt s SO_TEST len=1", false)]
    [TestCase("number: 7", "number: 8", false)]
    [TestCase("type: bool", "type: u8, sample: 1", false)]
    public void A_case_has_another_hash_when_its_requests_change_and_only_then(string right, string wrong, bool same)
    {
        string before = HashOf(TestCatalogs.SmallFiles);

        // Another label makes the expectation point nowhere, which lint finds; the plan does not care.
        Assert.That(HashOf(TestCatalogs.SmallWith(Option, right, wrong)) == before, Is.EqualTo(same));
    }

    [Test]
    public void A_hash_stays_what_it_was_in_files_of_older_runs() =>
        Assert.That(
            Plans.Examples("netbsd").Cases.Single(c => c.Id == "SOL_SOCKET/SO_ACCEPTFILTER/before-listen/tcp4").Hash,
            Is.EqualTo("21f47be06a23"));

    [Test]
    public void Of_two_options_of_one_name_a_file_means_its_own()
    {
        string other = TestCatalogs.SmallFiles.Single(f => f.Path == Option).Text
            .Replace("level: SOL_SOCKET", "level: A_LEVEL", StringComparison.Ordinal)
            .Replace("number: 7", "number: 99", StringComparison.Ordinal);
        var catalog = TestCatalogs.ReadWhole(TestCatalogs.Small(new SourceFile("A_LEVEL/SO_TEST.yaml", other)));
        var plan = Planner.Plan(catalog, "linux", ["*/SO_TEST/works/tcp4"]);

        Assert.That(
            plan.Cases.Select(c => c.Requests[^1]),
            Is.EqualTo(new[] { "getsockopt s A_LEVEL SO_TEST=99 bool", "getsockopt s SOL_SOCKET=1 SO_TEST=7 bool" }));
    }

    [Test]
    public void Two_cases_of_one_id_are_told()
    {
        var problems = new Problems();
        Planner.Plan(
            TestCatalogs.ReadWhole(TestCatalogs.SmallWith(Option, "kind: documented", "kind: [tcp4, tcp4]")),
            "linux",
            null,
            problems);

        Assert.That(
            problems.All.Select(p => p.ToString()),
            Has.Some.EqualTo($"{Option}:16:3: two cases have the id SOL_SOCKET/SO_TEST/works/tcp4; rename one"));
    }

    private static string HashOf(IReadOnlyList<SourceFile> files) =>
        Planner.Plan(TestCatalogs.ReadWhole(files), "linux", ["SOL_SOCKET/SO_TEST/works/tcp4"]).Cases.Single().Hash;
}
