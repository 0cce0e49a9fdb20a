using System.Globalization;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Planning;

/// <summary>The requests of a scan: a case for each kind of socket, level and call.</summary>
public static class ScanPlan
{
    /// <summary>Numbers that no system gives an option: how a level answers these, it answers what it does not have.</summary>
    public static IReadOnlyList<long> Bogus { get; } = [54321, 0x7eadbeef];

    /// <summary>
    /// A buffer that is large enough for what is asked for, so that few options answer with an error for want of room.
    /// </summary>
    private const string Buffer = "bytes:512 buffer=guard";

    /// <summary>The cases of one kind.</summary>
    public static IReadOnlyList<ScanCase> For(Platform platform, string kind, ScanRange range)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(range);
        string[] calls = range.Set ? ["get", "set"] : ["get"];
        long[] names = [.. Bogus, .. range.Names];
        string socket = platform.Kinds[kind];
        return [.. calls.SelectMany(call => range.Levels.Select(level => new ScanCase(kind, socket, call, level, names)))];
    }

    /// <summary>The requests for some of a case's names; those for a name end with the one that is seen.</summary>
    /// <param name="asked">The case.</param>
    /// <param name="first">The first name to ask, by its index.</param>
    public static PlannedCase Requests(ScanCase asked, int first)
    {
        ArgumentNullException.ThrowIfNull(asked);
        string id = string.Create(CultureInfo.InvariantCulture, $"scan/{asked.Kind}/{asked.Call}/{asked.Level}/{first}");
        var requests = new List<string> { "socket s " + asked.Socket };
        foreach (long name in asked.Names.Skip(first))
        {
            // What was set would colour the answers to what is set next.
            if (asked.Call == "set")
            {
                string set = FormattableString.Invariant($"setsockopt s {asked.Level} {name} int value=1 buffer=guard");
                requests.AddRange(["close s", "socket s " + asked.Socket, set]);
            }
            else
                requests.Add(string.Create(CultureInfo.InvariantCulture, $"getsockopt s {asked.Level} {name} {Buffer}"));
        }
        return new PlannedCase(id, requests, "scan", 0);
    }
}
