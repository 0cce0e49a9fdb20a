namespace SockConformance.Harness.Expectations.Types;

/// <summary>Structures that C's headers have, by their names there: rows and steps may use them without defining them.</summary>
/// <remarks>
/// Source: the systems' headers (<c>netinet/in.h</c>, <c>ws2ipdef.h</c>). Fields are called as the members are, without the
/// prefix that all members of a structure share; one that systems lay out differently stands here once for each layout.
/// </remarks>
public static class HeaderStructures
{
    /// <summary>The id of the platform whose structures and integers are Windows'.</summary>
    public const string Winsock = "winsock";

    private const string Linux = "linux";
    private const string NetBsd = "netbsd";

    /// <summary>All of them; where two have one name, each says the platforms on which it is meant.</summary>
    public static IReadOnlyList<OptionType> All { get; } =
    [
        Structure("ip_mreq", "imr_", "multiaddr:in4", "interface:in4"),
        Structure("ip_mreqn", "imr_", "multiaddr:in4", "address:in4", "ifindex:ifindex") with { Platforms = [Linux] },
        Structure("ip_mreq_source", "imr_", "multiaddr:in4", "interface:in4", "sourceaddr:in4") with
        {
            Platforms = [Linux, NetBsd],
        },
        Structure("ip_mreq_source", "imr_", "multiaddr:in4", "sourceaddr:in4", "interface:in4") with { Platforms = [Winsock] },
        Structure("ipv6_mreq", "ipv6mr_", "multiaddr:in6", "interface:ifindex"),
        Structure("group_req", "gr_", "interface:ifindex", "group:storage"),
        Structure("group_source_req", "gsr_", "interface:ifindex", "group:storage", "source:storage"),
        Structure("ip_msfilter", "imsf_", "multiaddr:in4", "interface:in4", "fmode:u32", "numsrc:u32", "slist:in4*"),
        Structure("group_filter", "gf_", "interface:ifindex", "group:storage", "fmode:u32", "numsrc:u32", "slist:storage*"),
        Structure("in_pktinfo", "ipi_", "ifindex:ifindex", "spec_dst:in4", "addr:in4") with { Platforms = [Linux] },
        Structure("in_pktinfo", "ipi_", "addr:in4", "ifindex:ifindex") with { Platforms = [NetBsd, Winsock] },
        Structure("in6_pktinfo", "ipi6_", "addr:in6", "ifindex:ifindex"),
        Structure("ip6_mtuinfo", "ip6m_", "addr:sockaddr6", "mtu:u32") with { Platforms = [Linux, NetBsd] },
        Structure("icmp_filter", "", "data:u32") with { Header = "linux/icmp.h", Platforms = [Linux] },
        new("sock_fprog", "{count:u16,filter:ptr}", TypeShape.Structure)
        {
            C = "struct sock_fprog",
            Header = "linux/filter.h",
            Platforms = [Linux],
            Fields = [TypeField.Read("count", "u16")! with { Member = "len" }, TypeField.Read("filter", "ptr")!],
        },
    ];

    /// <summary>The structure of that name on a platform; on any, where none is told. Null where there is none.</summary>
    public static OptionType? Find(string name, string? platform) => All.FirstOrDefault(t => t.Name == name && t.IsOn(platform));

    /// <summary>The structure of that layout, for one that an option file defines; null where the headers have none.</summary>
    public static OptionType? WithLayout(string layout) => All.FirstOrDefault(t => t.Layout == layout);

    private static OptionType Structure(string name, string prefix, params string[] fields) =>
        new(name, $"{{{string.Join(',', fields)}}}", TypeShape.Structure)
        {
            C = "struct " + name,
            Fields = [.. fields.Select(f => Field(f.Split(':'), prefix))],
        };

    private static TypeField Field(string[] field, string prefix) =>
        TypeField.Read(field[0], field[1])! with { Member = prefix + field[0] };
}
