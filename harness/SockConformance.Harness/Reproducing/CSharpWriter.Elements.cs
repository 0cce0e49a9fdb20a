using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <content>Addresses and interfaces in values of options.</content>
internal sealed partial class CSharpWriter
{
    private string AddressPiece(AddressType type, string text, Slot on)
    {
        if (!type.HasPort)
            return program.Use("ip", $"Ip(\"{Hosts.Literal(text, type.Name == "in6")}\")");
        if (text == "none")
            return $"new byte[{type.Bytes}]";
        if (text.Contains('%', StringComparison.Ordinal) || Address.Parse(text) is not { } address)
            throw new NotReproducibleException(Unwritten.OnOneInterface(text));
        var other = address.Socket is { } name ? slots[name] : null;
        if (other is not null)
            Refresh(other);
        return program.Use("padded", $"Padded({Made()}, {type.Bytes})");

        string Made()
        {
            if (address.Host is not { } host)
                return other!.Address;
            bool six = Hosts.IsSix(type, host, on);
            string port = other is null ? "0" : program.Use("port_of", $"PortOf({other.Address})");
            string arguments = $"(\"{Hosts.Literal(host, six)}\", {port})";
            return six ? program.Use("internet6", "Internet6" + arguments) : program.Use("internet", "Internet" + arguments);
        }
    }

    private string InterfacePiece(IntegerType integer, string text)
    {
        if (isWindows)
            throw new NotReproducibleException(Unwritten.WindowsInterface);
        bool isNumber = char.IsAsciiDigit(text[0]);
        string named = program.Import("if_nametoindex", "string name", "uint");
        string index = isNumber ? $"{text}u" : $"{named}(\"{(text == "loopback" ? "lo" : text)}\")";
        return integer.IsNetworkOrder
            ? $"BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder((int){index}))"
            : $"BitConverter.GetBytes({index})";
    }

    /// <summary>What shows a field that has words of its own; null for one that is a number, text or bytes.</summary>
    private string? Shown(CSharpLayout.Field field)
    {
        string key = field.Name.Length == 0 ? Request.ValueName : field.Name;
        string where = $"\"{key}\", value, length, {field.Offset}, {field.Size}";
        if (field.Type.Address is { } address)
            return program.Use("show_with", $"ShowWith({where}, {Use(address.HasPort ? "put_address" : "put_ip")});");
        if (field.Type.Integer is { IsDescriptor: true })
            throw new NotReproducibleException("C# would have to ask what the descriptor is of; the program in C does");
        if (field.Type.Integer is not { IsInterface: true } integer)
            return null;
        if (isWindows)
            throw new NotReproducibleException(Unwritten.WindowsInterface);
        program.Import("if_nametoindex", "string name", "uint");
        program.Import("if_indextoname", "uint index, byte[] name", "nint");
        string text = Use(integer.IsNetworkOrder ? "put_interface_net" : "put_interface");
        return program.Use("show_with", $"ShowWith({where}, {text});");
    }

    private string Use(string helper) => program.Use(helper, helper switch
    {
        "put_address" => "AddressText",
        "put_ip" => "IpText",
        "put_interface_net" => "InterfaceNetText",
        _ => "InterfaceText",
    });
}
