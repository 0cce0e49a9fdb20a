using System.Globalization;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Planning;

/// <summary>The requests of a scan: a case for each kind of socket, level and call.</summary>
public static class ScanPlan
{
    /// <summary>Numbers that no system gives an option: how a level answers these, it answers what it does not have.</summary>
    public static IReadOnlyList<long> Bogus { get; } = [54321, 0x7eadbeef];

    /// <summary>A buffer with room for almost any option, so that few answer with an error for lack of it.</summary>
    private const string Buffer = "bytes:512 buffer=guard";

    private static readonly string[] Calls = ["get", "set"];

    /// <summary>The cases of one kind.</summary>
    public static IReadOnlyList<ScanCase> For(Platform platform, string kind, ScanRange range)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(range);
        string socket = platform.Kinds[kind];
        long[] names = [.. Bogus, .. range.Names];
        var calls = Calls.Take(range.Set ? 2 : 1);
        return [.. calls.SelectMany(call => range.Levels.Select(level => new ScanCase(kind, socket, call, level, names)))];
    }

    /// <summary>The requests for some of a case's names; those for a name end with the one that is seen.</summary>
    /// <param name="asked">The case.</param>
    /// <param name="first">The first name to ask, by its place.</param>
    public static PlannedCase Requests(ScanCase asked, int first)
    {
        ArgumentNullException.ThrowIfNull(asked);
        string id = string.Create(CultureInfo.InvariantCulture, $"scan/{asked.Kind}/{asked.Call}/{asked.Level}/{first}");
        var requests = new List<string> { "socket s " + asked.Socket };
        foreach (long name in asked.Names.Skip(first))
        {
            string option = string.Create(CultureInfo.InvariantCulture, $"{asked.Level} {name}");
            // What was set would change the answers to what is set next, so each set has a socket of its own.
            if (asked.Call == "set")
                requests.AddRange(["close s", "socket s " + asked.Socket, $"setsockopt s {option} int value=1 buffer=guard"]);
            else
                requests.Add($"getsockopt s {option} {Buffer}");
        }
        return new PlannedCase(id, requests, "scan", 0);
    }
}
