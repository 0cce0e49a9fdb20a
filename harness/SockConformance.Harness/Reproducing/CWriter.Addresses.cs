using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <content>Addresses: where to bind, connect and send.</content>
internal sealed partial class CWriter
{
    /// <summary>The words for an address in a call: a pointer, and a length.</summary>
    private string AddressOf(Slot on, Address address, bool destination, Slot? into = null)
    {
        program.Use("address");
        if (on.Family is "AF_PACKET" or "AF_NETLINK" or "AF_VSOCK")
            throw new NotReproducibleException(Unwritten.Address);
        var other = address.Socket is { } name ? slots[name] : null;
        if (address.Host is null)
        {
            Refresh(other!);
            bool isLocal = other!.Family is "AF_UNIX" or "AF_LOCAL";
            if (other.Family == on.Family && (!destination || other.Specific || isLocal))
                return into is null || into == other ? Pointer(other.Address) : Assigned(into, other.Address);
            if (!IsInternet(other.Family) || !IsInternet(on.Family))
                throw new NotReproducibleException($"an address of {other.Family} cannot be spelt for {on.Family}");
            return Assigned(into, $"{program.Use(destination ? "reachable" : "respell")}(&{other.Address}, {on.Family})");
        }
        if (on.Family is "AF_UNIX" or "AF_LOCAL")
            return Assigned(into, program.Use("local_name") + "()");
        if (!IsInternet(on.Family))
            return Assigned(into, $"{program.Use("zeros")}({on.Family})");
        string number = "0";
        if (other is not null)
        {
            Refresh(other);
            number = $"{program.Use("port_of")}(&{other.Address})";
        }
        bool six = on.Family == "AF_INET6";
        return Assigned(into, $"{program.Use(six ? "internet6" : "internet")}(\"{Hosts.Literal(address.Host, six)}\", {number})");
    }

    private static bool IsInternet(string family) => family is "AF_INET" or "AF_INET6";

    private static string Pointer(string variable) => $"&{variable}.u.any, {variable}.length";

    private string Assigned(Slot? into, string value)
    {
        program.Assign("struct address", into?.Address ?? "there", value);
        if (into is not null)
            into.HasAddress = true;
        return Pointer(into?.Address ?? "there");
    }

    /// <summary>Reads the socket's local address, unless the program has it already.</summary>
    private void Refresh(Slot slot, int depth = 1)
    {
        if (!slot.Open || (slot.Fresh && !slot.Restless))
            return;
        Declare(slot);
        program.Add($"{program.Use("remember")}({slot.Variable}, &{slot.Address});", depth);
        slot.Fresh = true;
    }

    private void Declare(Slot slot)
    {
        if (slot.HasAddress)
            return;
        program.Use("address");
        program.Assign("struct address", slot.Address, "{0}");
        slot.HasAddress = true;
    }

    /// <summary>Makes the variable that receives an address ready.</summary>
    private void Receiver()
    {
        program.Use("address");
        program.Assign("struct address", "there", "(struct address){.length = sizeof there.u}");
    }

    /// <summary>Says which socket of the case the address in <c>there</c> is of.</summary>
    private void ShowPeer(string type, Slot? but)
    {
        foreach (var slot in slots.All.Where(s => s != but && s.Type == type && s.Declared))
        {
            // This is done only where the call succeeds, so what follows cannot count on it.
            bool fresh = slot.Fresh;
            Refresh(slot, 2);
            slot.Fresh = fresh;
        }
        string candidates = string.Concat(slots.Candidates(type, but).Select(s => $"{{\"{s.Name}\", &{s.Address}}}, "));
        program.Add($"{program.Use("show_peer")}(&there, (const struct candidate[]){{{candidates}{{NULL, NULL}}}});", 2);
    }
}
