using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Planning;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>What <c>contract/battery</c> asks of every option, and what it must never set.</summary>
internal sealed class BatteryTests
{
    private const string Asking = "contract: works\nsummary: All.\ncases:\n  ask:\n    title: $option\n    for:\n";

    [TestCase("asks: get", true)]
    [TestCase("asks: set", true)]
    [TestCase("asks: set", false, ", beyond: It changes the machine.")]
    [TestCase("asks: get", true, ", beyond: It changes the machine.")]
    [TestCase("asks: set", false, ", unprobed: { reason: opaque, why: Nobody knows. }")]
    public void A_case_that_asks_meets_each_option_but_what_may_not_be_set(string where, bool meets, string row = "") =>
        Assert.That(Asks(where, row), Is.EqualTo(meets));

    [Test]
    public void What_a_document_refuses_is_not_asked()
    {
        const string both = "get: supported, set: supported";
        Assert.That(Asks("asks: set", "", both, "get: supported, set: refused"), Is.False);
        Assert.That(Asks("asks: get", "", both, "get: refused, set: supported"), Is.False);
        Assert.That(Asks("asks: set", "", both, "get: supported"), Is.True);
    }

    [TestCase("asks: get", true)]
    [TestCase("asks: set", false)]
    [TestCase("type: bool", false)]
    public void What_only_headers_name_is_read_and_never_set(string where, bool meets)
    {
        const string option = "option: SO_TEST\nlevel: SOL_SOCKET\nsummary: An option for tests.\nplatforms:\n"
            + "  linux: { header-only: yes, number: 7, type: bool, kinds: [tcp4] }\n  winsock: absent\n";
        var files = Files(where).Where(f => f.Path != "SOL_SOCKET/SO_TEST.yaml");
        var catalog = TestCatalogs.ReadWhole([.. files, new SourceFile("SOL_SOCKET/SO_TEST.yaml", option)]);

        Assert.That(Expander.Expand(catalog, "linux").Any(i => i.Subject.IsContract), Is.EqualTo(meets));
    }

    [Test]
    public void Another_word_is_told_with_both_that_are_allowed()
    {
        var files = Files("asks: all");
        Assert.That(TestCatalogs.ProblemsOf(files), Has.Some.Contains("the word 'all' is not known; allowed: get, set"));
    }

    [TestCaseSource(nameof(Platforms))]
    public void The_battery_never_sets_what_a_row_keeps_from_being_set(string platform)
    {
        var sets = Battery(platform).Where(i => i.Steps.Any(s => s.Request.Verb.Is(VerbTraits.Sets) && s.Request.IsOf(i.Option)));

        Assert.That(sets.Select(i => i.Row), Is.All.Matches<Row?>(r => r is { Unprobed: null, Beyond: null }));
        Assert.That(sets.Count(), Is.AtLeast(100));
    }

    [TestCaseSource(nameof(Platforms))]
    public void The_battery_is_less_than_two_thirds_of_all_cases(string platform) =>
        Assert.That(Battery(platform).Count(), Is.LessThan(SharedPlans.For(Real).Instances(platform).Count * 2 / 3));

    private static readonly string[] Platforms = ["linux", "netbsd", "winsock"];

    private static readonly Catalog Real =
        TestCatalogs.ReadWhole(CatalogFiles.Load(Repository.Path("expectations")));

    private static IEnumerable<CaseInstance> Battery(string platform) =>
        SharedPlans.For(Real).Instances(platform).Where(i => i.Subject.Id == "contract/battery");

    private static bool Asks(string where, string row, string right = "", string wrong = "")
    {
        var files = Files(where, row).Select(f => right.Length == 0 || f.Path != "SOL_SOCKET/SO_TEST.yaml"
            ? f
            : new SourceFile(f.Path, f.Text.Replace(right, wrong, StringComparison.Ordinal)));
        var catalog = CatalogReader.Read([.. files], out _);
        return Expander.Expand(catalog!, "linux").Any(i => i.Id.StartsWith("contract/works/ask", StringComparison.Ordinal));
    }

    private static IReadOnlyList<SourceFile> Files(string where, string row = "")
    {
        string contract = $"{Asking}      option: {{ where: {{ {where} }} }}\n      kind: first\n"
            + "    steps:\n      - socket s $kind\n      - got: getsockopt s $option\n";
        string option = TestCatalogs.SmallFiles.Single(f => f.Path == "SOL_SOCKET/SO_TEST.yaml").Text;
        string changed = option.Replace("kinds: [tcp4, udp4] }", $"kinds: [tcp4, udp4]{row} }}", StringComparison.Ordinal);
        return TestCatalogs.Small(
            new SourceFile("contract/works.yaml", contract), new SourceFile("SOL_SOCKET/SO_TEST.yaml", changed));
    }
}
