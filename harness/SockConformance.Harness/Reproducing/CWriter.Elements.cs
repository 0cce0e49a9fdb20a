using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <content>Addresses, interfaces, descriptors and lists in values of options.</content>
internal sealed partial class CWriter
{
    /// <summary>The words for an address in a value.</summary>
    private string AddressValue(AddressType type, string text, Slot on)
    {
        if (!type.HasPort)
            return $"{program.Use(type.Name == "in6" ? "ip6" : "ip4")}(\"{Hosts.Literal(text, type.Name == "in6")}\")";
        if (text == "none")
            return "{0}";
        string made = SocketAddress(type, text, on);
        return type.Name switch
        {
            "sockaddr4" => made + ".u.in",
            "sockaddr6" => made + ".u.in6",
            _ => $"{program.Use("storage")}({made})",
        };
    }

    private string SocketAddress(AddressType type, string text, Slot on)
    {
        if (text.Contains('%', StringComparison.Ordinal) || Address.Parse(text) is not { } address)
            throw new NotReproducibleException(Unwritten.OnOneInterface(text));
        var other = address.Socket is { } name ? slots[name] : null;
        if (other is not null)
            Refresh(other);
        if (address.Host is not { } host)
            return other!.Address;
        bool six = Hosts.IsSix(type, host, on);
        string port = other is null ? "0" : $"{program.Use("port_of")}(&{other.Address})";
        return $"{program.Use(six ? "internet6" : "internet")}(\"{Hosts.Literal(host, six)}\", {port})";
    }

    private string InterfaceIndex(IntegerType integer, string text)
    {
        string index = char.IsAsciiDigit(text[0]) ? text : $"if_nametoindex(\"{InterfaceName(text)}\")";
        program.Include("net/if.h");
        if (!integer.IsNetworkOrder)
            return index;
        program.Include("arpa/inet.h");
        return $"htonl({index})";
    }

    /// <summary>The system's own name of an interface.</summary>
    private string InterfaceName(string name) => (name, dialect.Platform) switch
    {
        (_, "winsock") => throw NotOnWindows(null),
        ("loopback", "netbsd") => "lo0",
        ("loopback", _) => "lo",
        _ => name,
    };

    private static NotReproducibleException NotOnWindows(IntegerType? integer) => new(integer is { IsDescriptor: true }
        ? "Windows has no call that tells what a descriptor is of"
        : Unwritten.WindowsInterface);

    private List<string> Elements(TypeField list, string text, Slot on)
    {
        if (text.Length == 0)
            return [];
        if (list.IsBytes)
            return [.. text.Chunk(2).Select(pair => "0x" + new string(pair))];
        return [.. text.Split(';').Select(t => FieldValue(list.Element!, t, on))];
    }

    /// <summary>The helper that shows a value which has words of its own; null for a number, text and bytes.</summary>
    private string? Putter(TypeField field) => field switch
    {
        { Integer: { IsInterface: true } or { IsDescriptor: true } } when dialect.IsWindows => throw NotOnWindows(field.Integer),
        { Address: { HasPort: true } } => "put_address",
        { Address.Name: "in6" } => "put_ip6",
        { Address: not null } => "put_ip4",
        { Integer: { IsInterface: true, IsNetworkOrder: true } } => "put_interface_net",
        { Integer.IsInterface: true } => "put_interface",
        { Integer.IsDescriptor: true } => "put_descriptor",
        _ => null,
    };

    /// <summary>Shows a list: the value, or the last field of a structure.</summary>
    private void ShowList(CType type, TypeField list, string length)
    {
        bool isWhole = type.Type.Shape == TypeShape.List;
        string offset = isWhole ? "0" : $"offsetof({type.Name}, {list.Member})";
        if (list.IsBytes)
        {
            string count = $"{program.Use("returned")}({length}) - (long){offset}";
            program.Add($"{program.Use("show_hex")}(\"{list.Name}\", seen + {offset}, {count});", 2);
            return;
        }
        var integer = list.Element!.IntegerOn(dialect.IsWindows);
        string put = Putter(list.Element) ?? (integer is { IsSigned: true } ? "put_signed" : "put_unsigned");
        if (integer is not null && integer.BytesOn(dialect.IsWindows) != 4)
            throw new NotReproducibleException($"a list of {list.Element.Type} has no short program; one of 4-byte integers has");
        string size = $"sizeof({TypeNames.InC(list.Element, dialect.IsWindows)})";
        program.Add($"{program.Use("show_list")}(\"{list.Name}\", {offset}, {size}, {program.Use(put)}, {length});", 2);
    }
}
