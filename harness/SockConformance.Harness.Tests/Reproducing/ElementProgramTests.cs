using SockConformance.Harness.Expectations.Reading;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Protocol;
using SockConformance.Harness.Reproducing;
using SockConformance.Harness.Targets;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>Values with addresses, interfaces and lists in programs; those in C show on Linux what the driver shows.</summary>
[Platform("Linux")]
public sealed class ElementProgramTests
{
    private const string Platforms = """
        linux: { name: Linux, refusals: [], denials: [], no-family: [],
                 levels: { IPPROTO_IP: 0, IPPROTO_IPV6: 41, SOL_SOCKET: 1 },
                 kinds: { udp4: AF_INET=2 SOCK_DGRAM=2 IPPROTO_UDP=17, udp6: AF_INET6=10 SOCK_DGRAM=2 IPPROTO_UDP=17 } }
        winsock: { name: Winsock, refusals: [], denials: [], no-family: [],
                   levels: { IPPROTO_IP: 0, IPPROTO_IPV6: 41, SOL_SOCKET: 0xffff },
                   kinds: { udp4: AF_INET=2 SOCK_DGRAM=2 IPPROTO_UDP=17, udp6: AF_INET6=23 SOCK_DGRAM=2 IPPROTO_UDP=17 } }
        """;

    /// <summary>An option of the level with a case for each way to lay its value out; none needs a network.</summary>
    private static readonly (string Level, string Option, int Number, string Type, string Kind, string[] Steps)[] Options =
    [
        ("IPPROTO_IP", "IP_MULTICAST_IF", 32, "in4", "udp4",
            ["set: setsockopt s IP_MULTICAST_IF loopback", "got: getsockopt s IP_MULTICAST_IF"]),
        ("IPPROTO_IP", "IP_ADD_MEMBERSHIP", 35, "ip_mreqn", "udp4",
            ["set: setsockopt s IP_ADD_MEMBERSHIP multiaddr=239.1.2.3 ifindex=loopback"]),
        ("IPPROTO_IP", "IP_UNICAST_IF", 50, "ifindex-net", "udp4",
            ["set: setsockopt s IP_UNICAST_IF loopback", "got: getsockopt s IP_UNICAST_IF"]),
        ("IPPROTO_IP", "MCAST_JOIN_GROUP", 42, "group_req", "udp4",
            [
                "set: setsockopt s MCAST_JOIN_GROUP interface=loopback group=239.1.2.3:0",
                "none: setsockopt s MCAST_JOIN_GROUP group=none",
            ]),
        ("IPPROTO_IP", "IP_MSFILTER", 41, "ip_msfilter", "udp4",
            ["set: setsockopt s IP_MSFILTER multiaddr=239.1.2.3 interface=loopback fmode=1 numsrc=2 slist=127.0.0.2;127.0.0.3"]),
        ("IPPROTO_IP", "IP_OPTIONS", 4, "u8*", "udp4",
            ["set: setsockopt s IP_OPTIONS 01010101", "got: getsockopt s IP_OPTIONS", "off: setsockopt s IP_OPTIONS len=0"]),
        ("IPPROTO_IPV6", "IPV6_MULTICAST_IF", 17, "ifindex", "udp6",
            ["set: setsockopt s IPV6_MULTICAST_IF loopback", "got: getsockopt s IPV6_MULTICAST_IF"]),
        ("IPPROTO_IPV6", "IPV6_JOIN_GROUP", 20, "ipv6_mreq", "udp6",
            ["set: setsockopt s IPV6_JOIN_GROUP multiaddr=ff02::1:2 interface=loopback"]),
        ("IPPROTO_IPV6", "IPV6_PKTINFO", 50, "in6_pktinfo", "udp6",
            ["set: setsockopt s IPV6_PKTINFO addr=loopback ifindex=loopback", "got: getsockopt s IPV6_PKTINFO"]),
        ("IPPROTO_IPV6", "MCAST_JOIN_GROUP", 42, "group_req", "udp6",
            [
                "set: setsockopt s MCAST_JOIN_GROUP interface=loopback group=[ff02::1:2]:0",
                "own: setsockopt s MCAST_JOIN_GROUP group=@s",
            ]),
        ("SOL_SOCKET", "SO_PRIORITY", 12, "int", "udp4",
            ["user: setsockopt s SO_PRIORITY own:uid", "got: getsockopt s SO_PRIORITY"]),
        ("SOL_SOCKET", "SO_PEERGROUPS", 59, "u32*", "udp4", ["got: getsockopt s SO_PEERGROUPS"]),
    ];

    private static IEnumerable<string> Ids => Options.Select(o => $"{o.Level}/{o.Option}");

    [TestCaseSource(nameof(Ids))]
    [CancelAfter(300_000)]
    public async Task A_program_in_C_shows_what_the_driver_shows(string id, CancellationToken cancel)
    {
        var plan = PlanOf("linux");
        var planned = plan.Cases.Single(c => c.Id.StartsWith($"{id}/asked/", StringComparison.Ordinal));
        var program = Reproducer.Write(plan.Instances[planned.Id], Language.C);
        Assert.That(program.WhyNot, Is.Null);
        using var folder = new ScratchFolder();
        string source = Path.Combine(folder.Path, program.FileName), built = source + ".out", asked = source + ".plan";
        await File.WriteAllTextAsync(source, program.Text, cancel);
        await File.WriteAllLinesAsync(asked, planned.Requests.Prepend(planned.Opening), cancel);

        var compiled = await Programs.RunAsync("cc", ["-Wall", "-Wextra", "-Werror", "-o", built, source], cancel);
        Assert.That(compiled, Is.EqualTo((0, "")));
        var (_, output) = await Programs.RunAsync(built, [], cancel);
        string driver = await DriverBuild.EnsureAsync(Workspace.Find(AppContext.BaseDirectory), Recipe, cancel);
        var (_, transcript) = await Programs.RunAsync("sh", ["-c", "exec \"$0\" < \"$1\"", driver, asked], cancel);
        var replies = transcript.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Reply.Parse).ToList();

        Assert.That(replies.Select(r => r.Status), Has.None.EqualTo(ReplyStatus.Bad));
        Assert.That(Likeness.Differences(plan.Instances[planned.Id], replies, output), Is.Empty);
    }

    [TestCase("IPPROTO_IP/IP_MULTICAST_IF", "(const struct in_addr[]){ip4(\"127.0.0.1\")}")]
    [TestCase("IPPROTO_IP/IP_ADD_MEMBERSHIP", "{.imr_multiaddr = ip4(\"239.1.2.3\"), .imr_ifindex = if_nametoindex(\"lo\")}")]
    [TestCase("IPPROTO_IP/IP_UNICAST_IF", "htonl(if_nametoindex(\"lo\"))")]
    [TestCase("IPPROTO_IP/MCAST_JOIN_GROUP", ".gr_group = storage(internet(\"239.1.2.3\", 0))")]
    public void The_program_has_what_a_person_would_write(string id, string part) =>
        Assert.That(Text("linux", id, Language.C), Does.Contain(part));

    [TestCase("IPPROTO_IP/IP_MULTICAST_IF", "Ip(\"127.0.0.1\")")]
    [TestCase("IPPROTO_IP/MCAST_JOIN_GROUP", "Padded(Internet(\"239.1.2.3\", 0), 128)")]
    [TestCase("IPPROTO_IPV6/IPV6_JOIN_GROUP", "[.. Ip(\"ff02::1:2\"), .. BitConverter.GetBytes(if_nametoindex(\"lo\"))]")]
    public void In_CSharp_it_is_laid_out_byte_by_byte(string id, string part) =>
        Assert.That(Text("linux", id, Language.CSharp), Does.Contain(part));

    [TestCase("winsock", "IPPROTO_IP/MCAST_JOIN_GROUP", Language.C, "Windows' list of interfaces takes more than a call to read")]
    [TestCase(
        "winsock", "IPPROTO_IPV6/IPV6_MULTICAST_IF", Language.C, "Windows' list of interfaces takes more than a call to read")]
    [TestCase("winsock", "IPPROTO_IPV6/IPV6_MULTICAST_IF", Language.CSharp, "Windows' list of interfaces takes more than a call")]
    [TestCase("linux", "IPPROTO_IP/IP_MSFILTER", Language.CSharp, "has no length of its own; the program in C lays it out")]
    public void What_has_no_short_program_says_why(string platform, string id, Language language, string why) =>
        Assert.That(Written(platform, id, language).WhyNot, Does.Contain(why));

    [Test]
    public void Every_case_is_a_program_or_says_why([Values("linux", "winsock")] string platform, [Values] Language language)
    {
        foreach (var instance in PlanOf(platform).Instances.Values)
            Assert.That(() => Reproducer.Write(instance, language), Throws.Nothing, instance.Id);
    }

    private static DriverRecipe Recipe { get; } = new(["cc"], ["-O1"], [], "sockdriver", HonorsCc: false);

    private static string? Text(string platform, string id, Language language) => Written(platform, id, language).Text;

    private static Reproduction Written(string platform, string id, Language language)
    {
        var instances = PlanOf(platform).Instances.Values;
        return Reproducer.Write(instances.Single(i => i.Id.StartsWith($"{id}/asked/", StringComparison.Ordinal)), language);
    }

    private static string WinsockRow(string type, string kind) =>
        type is "group_req" or "ifindex" ? $"{{ number: 41, type: {type}, kinds: [{kind}] }}" : "absent";

    private static Plan PlanOf(string platform)
    {
        var files = Options.Select(o => new SourceFile($"{o.Level}/{o.Option}.yaml", $$"""
            option: {{o.Option}}
            level: {{o.Level}}
            summary: An option.
            platforms:
              linux: { number: {{o.Number}}, type: {{o.Type}}, kinds: [{{o.Kind}}] }
              winsock: {{WinsockRow(o.Type, o.Kind)}}
            cases:
              asked:
                title: It is asked
                for: { kind: documented }
                steps: [socket s $kind, "bind s loopback:0", {{string.Join(", ", o.Steps.Select(s => $"\"{s}\""))}}]
            """));
        SourceFile[] top = [new("platforms.yaml", Platforms), new("documents.yaml", "{}\n"), new("setups.yaml", "{}\n")];
        return Planner.Plan(TestCatalogs.ReadWhole([.. top, .. files]), platform);
    }
}
