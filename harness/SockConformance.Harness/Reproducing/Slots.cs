using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <summary>The sockets of a case in the order of their first use, and whose addresses the steps ask for.</summary>
internal sealed class Slots(IReadOnlyList<StepInstance> steps)
{
    private readonly List<Slot> all = [];
    private readonly HashSet<string> addressed = [.. steps.SelectMany(s => s.Request.Addressed)];

    /// <summary>Whether some observed step tells a peer's address, which may be that of any socket.</summary>
    public bool TellsPeers { get; } = steps.Any(s => s.Label is not null && s.Request.TellsPeer);

    public IReadOnlyList<Slot> All => all;

    public Slot this[string name] =>
        all.LastOrDefault(s => s.Name == name) ?? throw new NotReproducibleException($"the socket {name} was never made");

    /// <summary>Whether some step asks for its address.</summary>
    public bool IsAddressed(Slot slot) => addressed.Contains(slot.Name) || TellsPeers;

    /// <summary>Whether a step beside the one that makes it speaks of it, or may.</summary>
    public bool IsUsed(string name) =>
        TellsPeers || steps.Sum(s => s.Request.Sockets.Count(n => n == name)) > 1;

    /// <summary>The socket of that name made anew; tells whether its variable is new.</summary>
    public Slot Make(string name, string family, string type, bool open, out bool isNew)
    {
        isNew = all.All(s => s.Name != name);
        var slot = isNew ? new Slot(name) : this[name];
        if (isNew)
            all.Add(slot);
        slot.Family = family;
        slot.Type = type;
        slot.Open = open;
        slot.Fresh = slot.Specific = slot.Restless = false;
        return slot;
    }

    /// <summary>Keeps what a bind says of a socket's address.</summary>
    public void Bound(Slot slot, Address address)
    {
        slot.Fresh = false;
        slot.Specific = address.Host is { } host ? host != Address.Any : this[address.Socket!].Specific;
    }

    /// <summary>Those that a peer's address may be of: open ones first.</summary>
    public IEnumerable<Slot> Candidates(string type, Slot? but) =>
        all.Where(s => s != but && s.Type == type && s.HasAddress).OrderByDescending(s => s.Open);
}
