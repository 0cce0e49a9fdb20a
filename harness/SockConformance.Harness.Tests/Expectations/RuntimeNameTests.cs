using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Reading;

namespace SockConformance.Harness.Tests.Expectations;

/// <summary>Names of options in other languages are found by either side; mistakes in their file are told.</summary>
public sealed class RuntimeNameTests
{
    private const string LevelOf = "SocketOptionLevel.";
    private const string MemberOf = "SocketOptionName.";

    private const string Right = """
        sources:
          dotnet:
            name: .NET
            raw: Socket.SetRawSocketOption
            read:
              - { title: SocketOptionName, version: 10.0.12, url: "https://example.org/dotnet" }
          node:
            name: Node.js
            read:
              - { title: net, version: 26.6.7, url: x }
        options:
          IPPROTO_IPV6/IPV6_V6ONLY:
            dotnet: ["SocketOptionLevel.IPv6, SocketOptionName.IPv6Only", Socket.DualMode]
            node: net.ListenOptions.ipv6Only
            used-by: { projects: 68, of: 95, runtimes: 15, runtimes-of: 16 }
          IPPROTO_IP/IP_TTL:
            dotnet: [Socket.Ttl]
          IPPROTO_IPV6/IPV6_UNICAST_HOPS:
            dotnet: [Socket.Ttl]
        """;

    private static readonly RuntimeNames Names = TestCatalogs.ReadWhole(With(Right)).Names;

    private static readonly RuntimeNames Real = TestCatalogs.ReadWhole(CatalogFiles.Load(Repository.Path("expectations"))).Names;

    // Read by its name: no part of the harness uses sockets of the runtime, and the names of its options are no use of them.
    private static readonly Type Members =
        Type.GetType("System.Net." + "Sockets.SocketOptionName, System.Net" + ".Sockets", throwOnError: true)!;

    [Test]
    public void An_option_is_found_by_its_id()
    {
        var found = Names.Find("IPPROTO_IPV6/IPV6_V6ONLY")!;

        Assert.That(found.Names["node"], Is.EqualTo(new[] { "net.ListenOptions.ipv6Only" }));
        Assert.That(found.UsedBy, Is.EqualTo(new UsedBy(68, 95, 15, 16)));
        Assert.That(Names.Find("IPPROTO_IPV6/IPV6_TCLASS"), Is.Null);
    }

    [TestCase("SocketOptionLevel.IPv6, SocketOptionName.IPv6Only", Description = "the whole name")]
    [TestCase("socketoptionname.ipv6only", Description = "its last parts, in small letters")]
    [TestCase("IPv6Only", Description = "its last part")]
    [TestCase("Socket.DualMode", Description = "a property")]
    public void An_option_is_found_by_a_name_of_a_runtime(string name) =>
        Assert.That(Names.Called(name).Select(o => o.Option), Is.EqualTo(new[] { "IPPROTO_IPV6/IPV6_V6ONLY" }));

    [Test]
    public void A_name_that_serves_two_options_finds_both() =>
        Assert.That(
            Names.Called("Socket.Ttl").Select(o => o.Option),
            Is.EqualTo(new[] { "IPPROTO_IP/IP_TTL", "IPPROTO_IPV6/IPV6_UNICAST_HOPS" }));

    [TestCase("Only")]
    [TestCase("SocketOptionName")]
    [TestCase("")]
    public void A_piece_of_a_name_finds_nothing(string piece) => Assert.That(Names.Called(piece), Is.Empty);

    [Test]
    public void A_folder_without_the_file_has_no_names() =>
        Assert.That(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles).Names, Is.SameAs(RuntimeNames.None));

    [Test]
    public void The_names_are_no_part_of_the_hash() =>
        Assert.That(TestCatalogs.ReadWhole(With(Right)).Hash, Is.EqualTo(TestCatalogs.ReadWhole(TestCatalogs.SmallFiles).Hash));

    [TestCase("node: net.Li", "nodejs: net.Li", "names.yaml:14:5: the runtime 'nodejs' is not known; allowed: dotnet, node,")]
    [TestCase("  IPPROTO_IP/IP_TTL:", "  IP_TTL:", "names.yaml:16:3: 'IP_TTL' is no option; allowed is LEVEL/NAME in capitals")]
    [TestCase("  IPPROTO_IP/IP_TTL:", "  ipproto_ip/IP_TTL:", "names.yaml:16:3: 'ipproto_ip/IP_TTL' is no option")]
    [TestCase("  IPPROTO_IP/IP_TTL:", "  IPPROTO_IPV6/IPV6_V6ONLY:", "names.yaml:16:3: the key 'IPPROTO_IPV6/IPV6_V6ONLY' st")]
    [TestCase("Socket.DualMode]", "Socket.DualMode, socket.dualmode]", "names.yaml:13:5: dotnet has Socket.DualMode twice")]
    [TestCase("node: net.ListenOptions.ipv6Only", "node: []", "names.yaml:14:5: node has no name of IPPROTO_IPV6/IPV6_V6ONLY")]
    [TestCase("projects: 68", "projects: 96", "names.yaml:15:26: projects is 96; allowed is 0 to 95")]
    [TestCase("runtimes: 15", "runtimes: few", "names.yaml:15:48: runtimes is 'few'; allowed is a whole number")]
    [TestCase("of: 95, ", "", "names.yaml:15:14: used-by lacks the key 'of'")]
    [TestCase("used-by: {", "used-by: { most: 1,", "names.yaml:15:16: the key 'most' is not known; allowed: projects, of,")]
    [TestCase("    name: Node.js\n", "", "names.yaml:8:5: a runtime lacks the key 'name'")]
    [TestCase("{ title: net, ", "{ ", "names.yaml:10:9: what was read lacks the key 'title'")]
    [TestCase("read:\n      - { title: net, version: 26.6.7, url: x }", "raw: none", "names.yaml:8:5: the runtime node lacks")]
    [TestCase("options:", "option:", "names.yaml:11:1: the key 'option' is not known; allowed: sources, options")]
    public void A_mistake_is_told_with_its_place(string right, string wrong, string message)
    {
        Assert.That(Right.Split(right), Has.Length.EqualTo(2), $"'{right}' must stand in the file once");
        string text = Right.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(TestCatalogs.ProblemsOf(With(text)), Has.Some.StartsWith(message));
    }

    [Test]
    public void Every_member_that_is_named_is_one_of_the_runtime()
    {
        var members = Pairs().Select(p => p.Name.Split(MemberOf)[1]).Distinct().ToList();

        Assert.That(members, Has.Count.GreaterThan(40));
        Assert.That(members.Where(m => !Enum.IsDefined(Members, m)), Is.Empty);
    }

    [Test]
    public void Every_member_of_the_runtime_that_is_an_option_is_named() =>
        Assert.That(Enum.GetNames(Members).Except(["MaxConnections"]).Where(m => Real.Called(MemberOf + m).Count == 0), Is.Empty);

    [Test]
    public void A_pair_of_level_and_name_stands_under_the_option_of_that_level()
    {
        var levels = new Dictionary<string, string>
        {
            ["Socket"] = "SOL_SOCKET",
            ["IP"] = "IPPROTO_IP",
            ["IPv6"] = "IPPROTO_IPV6",
            ["Tcp"] = "IPPROTO_TCP",
            ["Udp"] = "IPPROTO_UDP",
        };

        Assert.That(Pairs().Where(p => levels[p.Name[LevelOf.Length..].Split(',')[0]] != p.Option.Split('/')[0]), Is.Empty);
    }

    [Test]
    public void The_options_stand_in_the_order_of_the_catalog() =>
        Assert.That(Real.Options.Select(o => o.Option), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));

    [Test]
    public void All_counts_are_of_one_survey()
    {
        var counts = Real.Options.Select(o => o.UsedBy).OfType<UsedBy>();

        Assert.That(counts.Select(c => (c.ProjectsOf, c.RuntimesOf)).Distinct().Count(), Is.EqualTo(1));
    }

    private static IEnumerable<(string Option, string Name)> Pairs() =>
        from option in Real.Options
        from name in option.Names.GetValueOrDefault("dotnet", [])
        where name.StartsWith(LevelOf, StringComparison.Ordinal)
        select (option.Option, name);

    private static IReadOnlyList<SourceFile> With(string text) => TestCatalogs.Small(new SourceFile("names.yaml", text));
}
