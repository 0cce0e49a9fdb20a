using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;

namespace SockConformance.Harness.Reproducing;

/// <content>Addresses.</content>
internal sealed partial class CSharpWriter
{
    private const string OtherFamily =
        "C# would have to spell an address for another family by hand; the program in C does";

    private void Bind(StepInstance step)
    {
        var slot = slots[step.Request.Socket];
        var address = step.Request.Address!;
        string bind = program.Import("bind", "nint s, byte[] at, int length");
        Call(step, $"{bind}({slot.Variable}, {AddressOf(slot, address, false)})");
        slots.Bound(slot, address);
    }

    private string AddressOf(Slot on, Address address, bool destination)
    {
        bool six = on.Family == "AF_INET6", local = on.Family == "AF_UNIX";
        if (!six && !local && on.Family != "AF_INET")
            throw new NotReproducibleException($"C# would have to lay out an address of {on.Family} by hand");
        string value;
        var other = address.Socket is { } name ? slots[name] : null;
        if (other is not null)
            Refresh(other);
        if (address.Host is not { } host)
        {
            bool direct = other!.Family == on.Family && (!destination || other.Specific || local);
            if (!direct && !destination)
                throw new NotReproducibleException(OtherFamily);
            value = direct ? other.Address : program.Use("reachable", $"Reachable({other.Address}, {(six ? "true" : "false")})");
        }
        else
        {
            string port = other is null ? "0" : program.Use("port_of", $"PortOf({other.Address})");
            string internet = $"{(six ? "Internet6" : "Internet")}(\"{Hosts.Literal(host, six)}\", {port})";
            value = local ? program.Use("local_name", "LocalName()") : program.Use(six ? "internet6" : "internet", internet);
        }
        program.Assign("byte[]", "there", value);
        return "there, there.Length";
    }

    private void Refresh(Slot slot)
    {
        if (!slot.Open || (slot.Fresh && !slot.Restless))
            return;
        program.Assign("byte[]", slot.Address, program.Use("local_address", $"LocalAddress({slot.Variable})"));
        slot.Fresh = true;
    }
}
