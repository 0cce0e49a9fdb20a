using SockConformance.FakeDriver.Misbehaviours;

namespace SockConformance.FakeDriver;

/// <summary>The modes by name.</summary>
internal static class Modes
{
    private static readonly Dictionary<string, Func<Wire, Manners>> All = new(StringComparer.Ordinal)
    {
        ["proper"] = w => new Manners(w),
        ["announces"] = w => new Starting(w, StartMode.Announces),
        ["announces-wrongly"] = w => new Starting(w, StartMode.AnnouncesWrongly),
        ["hangs-at-start"] = w => new Starting(w, StartMode.Hangs),
        ["starts-slowly"] = w => new Starting(w, StartMode.Slow),
        ["exits-at-start"] = w => new Starting(w, StartMode.Exits),
        ["exits-at-first-start"] = w => new Starting(w, StartMode.ExitsOnce),
        ["wrong-version"] = w => new Greeting(w, "ok protocol=2 os=Linux tick_us=10000"),
        ["garbage-hello"] = w => new Greeting(w, "Segmentation fault (core dumped)"),
        ["long-hello"] = w => new Greeting(w, new string('x', 1_000_000)),
        ["hello-twice"] = w => new Greeting(w, ProperTwice),
        ["believes-anything"] = w => new Gullible(w),
        ["crashes"] = w => new Ending(w, EndMode.Crash),
        ["exits"] = w => new Ending(w, EndMode.Exit),
        ["is-killed"] = w => new Ending(w, EndMode.Signal),
        ["hangs"] = w => new Ending(w, EndMode.Hang),
        ["garbage"] = w => new Babbling(w, BabbleMode.Garbage),
        ["half-a-line"] = w => new Babbling(w, BabbleMode.HalfALine),
        ["split-line"] = w => new Babbling(w, BabbleMode.SplitLine),
        ["drips"] = w => new Babbling(w, BabbleMode.Drips),
        ["noise"] = w => new Babbling(w, BabbleMode.Noise),
        ["flood"] = w => new Babbling(w, BabbleMode.Flood),
        ["noisy-errors"] = w => new Babbling(w, BabbleMode.NoisyErrors),
        ["one-too-many"] = w => new Miscounting(w, CountMode.OneTooMany),
        ["one-too-few"] = w => new Miscounting(w, CountMode.OneTooFew),
        ["wrong-id"] = w => new Miscounting(w, CountMode.WrongId),
        ["wrong-hash"] = w => new Miscounting(w, CountMode.WrongHash),
        ["refuses-case"] = w => new Miscounting(w, CountMode.RefusesCase),
        ["ignores-the-end"] = w => new Lingering(w, LingerMode.IgnoresTheEnd),
        ["leaves-a-child"] = w => new Lingering(w, LingerMode.LeavesAChild),
        ["orphans-a-child"] = w => new Lingering(w, LingerMode.OrphansAChild),
    };

    /// <summary>All names, sorted.</summary>
    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    private static string ProperTwice => Manners.ProperHello + "\n" + Manners.ProperHello;

    /// <summary>The manners of that name, or null.</summary>
    public static Manners? Find(string name, Wire wire) => All.TryGetValue(name, out var make) ? make(wire) : null;
}
