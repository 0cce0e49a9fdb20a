using System.Text.RegularExpressions;

namespace SockConformance.Harness.Expectations.Linting;

/// <summary>
/// Needs are of the closed list of capabilities that a driver's hello may tell, and patience, which is the user's.
/// </summary>
internal static partial class NeedRule
{
    private static readonly string[] Allowed =
    [
        "actor", "ipv6", "other-user", "broadcast-interface", "getsockopt2", "recvmsg", "sendmsg", "process", "acceptex", "connectex",
        "local-stream", "raw", "ping", "udplite", "mptcp", "packet", "netlink", "vsock", "vsock-loopback",
        "multicast", "ipv6-multicast", "multicast-route", "ipv6-multicast-route", "veth", "mtu", "sysctl-set",
        CaseDefinition.Patience, "cap:NAME", "accept-filter:NAME",
    ];

    public static void Check(Catalog catalog, Problems problems)
    {
        foreach (var each in catalog.Subjects.SelectMany(s => s.Cases))
            foreach (string need in each.Needs.Where(n => !Allowed.Contains(n) && !Named().IsMatch(n)))
                problems.NotAllowed(each.Where, "the need", need, Allowed, "need");
        foreach (var row in catalog.Options.SelectMany(o => o.Rows.Values))
            foreach (string need in row.Needs.Where(n => !Allowed.Contains(n) && !Named().IsMatch(n)))
                problems.NotAllowed(row.Where, "the need", need, Allowed, "need");
        foreach (var row in catalog.Options.SelectMany(o => o.Rows.Values).Where(r => r.Privilege is { } p && !Named().IsMatch(p)))
            problems.NotAllowed(row.Where, "the privilege", row.Privilege!, ["cap:NAME"], "need");
    }

    [GeneratedRegex("^(cap:[A-Z_]+|accept-filter:[a-z]+)$")]
    private static partial Regex Named();
}
