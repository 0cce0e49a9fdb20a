using System.Text.RegularExpressions;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>
/// Needs are of the closed list of capabilities that a driver's hello may tell, and patience, which is the user's.
/// </summary>
internal static partial class NeedRule
{
    private static readonly string[] Allowed =
    [
        "actor", "ipv6", "other-user", "broadcast-interface",
        "getsockopt2", "recvmsg", "sendmsg", "process", "acceptex", "connectex",
        "local-stream", "raw", "ping", "udplite", "mptcp", "packet", "netlink", "vsock", "vsock-loopback",
        "multicast", "ipv6-multicast", "multicast-route", "ipv6-multicast-route", "veth", "mtu", "sysctl-set",
        CaseDefinition.Patience, "cap:NAME", "accept-filter:NAME",
    ];

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var each in catalog.Subjects.SelectMany(s => s.Cases))
            CheckNeeds(each.Needs, each.Where, problems);
        foreach (var row in catalog.Options.SelectMany(o => o.Rows.Values))
            CheckNeeds(row.Needs, row.Where, problems);
        foreach (var row in catalog.Options.SelectMany(o => o.Rows.Values))
            if (row.Privilege is { } privilege && !Named().IsMatch(privilege))
                problems.NotAllowed(row.Where, "the privilege", privilege, ["cap:NAME"], "need");
    }

    private static void CheckNeeds(IEnumerable<string> needs, Place where, Problems problems)
    {
        foreach (string need in needs.Where(n => !Allowed.Contains(n) && !Named().IsMatch(n)))
            problems.NotAllowed(where, "the need", need, Allowed, "need");
    }

    [GeneratedRegex("^(cap:[A-Z_]+|accept-filter:[a-z]+)$")]
    private static partial Regex Named();
}
