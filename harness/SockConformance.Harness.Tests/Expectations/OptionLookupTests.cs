using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>An option is found by whatever people have of it.</summary>
public sealed class OptionLookupTests
{
    private static readonly Catalog Real = TestCatalogs.ReadWhole(CatalogFiles.Load(Repository.Path("expectations")));

    private const string Names = """
        sources:
          dotnet: { name: .NET, raw: Raw, read: [{ title: t, version: v, url: u }] }
          python: { name: Python, read: [{ title: t, version: v, url: u }] }
        options:
          SOL_SOCKET/SO_TEST: { dotnet: "Level.Socket, Name.Test" }
          IPPROTO_IP/IP_NEW: { dotnet: "Level.IP, Name.New", python: socket.IP_NEW }
        """;

    private const string Other = """
        option: SO_OTHER
        level: SOL_SOCKET
        summary: Another option.
        platforms:
          linux: { number: 9, numbers: { mips: 7 }, type: bool, kinds: [tcp4] }
          winsock: { number: -129, type: bool, kinds: [tcp4] }
        """;

    private static readonly Catalog Small = TestCatalogs.ReadWhole(TestCatalogs.Small(
        new SourceFile("names.yaml", Names), new SourceFile("SOL_SOCKET/SO_OTHER.yaml", Other)));

    [TestCase("SO_TEST", "SOL_SOCKET/SO_TEST")]
    [TestCase("so_test", "SOL_SOCKET/SO_TEST")]
    [TestCase("sol_socket/so_test", "SOL_SOCKET/SO_TEST")]
    [TestCase("contract/works", "contract/works")]
    [TestCase("7", "SOL_SOCKET/SO_TEST")]
    [TestCase("0x7", "SOL_SOCKET/SO_TEST")]
    [TestCase("SOL_SOCKET/7", "SOL_SOCKET/SO_TEST")]
    [TestCase("1/7", "SOL_SOCKET/SO_TEST")]
    [TestCase("0xffff/-129", "SOL_SOCKET/SO_OTHER")]
    [TestCase("0xffffff7f", "SOL_SOCKET/SO_OTHER")]
    [TestCase("Name.Test", "SOL_SOCKET/SO_TEST")]
    [TestCase("name.new", "IPPROTO_IP/IP_NEW")]
    [TestCase("socket.IP_NEW", "IPPROTO_IP/IP_NEW")]
    [TestCase("ip_new", "IPPROTO_IP/IP_NEW")]
    [TestCase("2/7", "")]
    [TestCase("SO_TES", "")]
    [TestCase("", "")]
    public void It_is_found_by_id_name_number_or_another_languages_name(string text, string ids) =>
        Assert.That(Ids(OptionLookup.Find(Small, text)), Is.EqualTo(ids));

    [TestCase("9", "linux", "SOL_SOCKET/SO_OTHER")]
    [TestCase("9", "winsock", "")]
    public void A_number_is_that_of_the_platform(string text, string platform, string ids) =>
        Assert.That(Ids(OptionLookup.Find(Small, text, platform)), Is.EqualTo(ids));

    [Test]
    public void A_number_of_one_architecture_counts_where_no_option_has_it_everywhere()
    {
        var catalog = TestCatalogs.ReadWhole(TestCatalogs.Small(
            new SourceFile("SOL_SOCKET/SO_OTHER.yaml", Other.Replace("mips: 7", "mips: 70", StringComparison.Ordinal))));

        Assert.That(Ids(OptionLookup.Find(catalog, "70")), Is.EqualTo("SOL_SOCKET/SO_OTHER"));
    }

    [Test]
    public void Of_an_option_without_a_file_its_names_are_known()
    {
        var found = OptionLookup.Find(Small, "IP_NEW").Single();

        Assert.That((found.Subject, found.Names!.Option), Is.EqualTo((default(Subject), "IPPROTO_IP/IP_NEW")));
    }

    [TestCase("SO_TEST", "Level.Socket, Name.Test | not at all")]
    [TestCase("IP_NEW", "Level.IP, Name.New | socket.IP_NEW")]
    public void Each_runtime_tells_how_it_reaches_the_option(string name, string words)
    {
        var names = OptionLookup.Find(Small, name).Single().Names!;

        Assert.That(string.Join(" | ", Small.Names.Reached(names).Select(r => r.Words)), Is.EqualTo(words));
    }

    [Test]
    public void A_runtime_without_a_name_has_its_raw_call()
    {
        var names = new RuntimeNames(Small.Names.Sources, []);
        var none = new OptionNames("X/Y", new Dictionary<string, IReadOnlyList<string>>(), null, new Place("names.yaml", 1, 1));

        Assert.That(names.Reached(none).Select(r => r.Words), Is.EqualTo(new[] { "raw only: Raw", "not at all" }));
    }

    [TestCase("SocketOptionName.IPv6Only", "IPV6_V6ONLY")]
    [TestCase("socket.IPV6_V6ONLY", "IPV6_V6ONLY")]
    [TestCase("4102", "SO_RCVTIMEO")]
    [TestCase("SOL_SOCKET/13", "SO_LINGER")]
    public void The_real_expectations_have_the_usual_ones(string text, string name) =>
        Assert.That(Ids(OptionLookup.Find(Real, text)), Does.Contain("/" + name));

    private static string Ids(IReadOnlyList<FoundOption> found) => string.Join(' ', found.Select(f => f.Id));
}
