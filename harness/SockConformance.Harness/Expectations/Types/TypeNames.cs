namespace SockConformance.Harness.Expectations.Types;

/// <summary>Tells people what a type is, in C's words.</summary>
public static class TypeNames
{
    /// <summary>The type as C spells it, and what its value means where the spelling does not say: <c>int</c>, <c>struct ip_mreq</c>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="windows">Whether it is a type of Windows.</param>
    public static string InC(OptionType type, bool windows)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Integer is { } integer)
            return integer.COn(windows) + Meaning(integer);
        return type.C ?? $"struct {type.Name.Trim('{', '}')}";
    }

    /// <summary>The types of a row, the first one first; empty for a row that has none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="structures">The structures of the option's file.</param>
    public static string InC(Row row, IReadOnlyDictionary<string, StructureType> structures)
    {
        ArgumentNullException.ThrowIfNull(row);
        bool windows = row.Platform == HeaderStructures.Winsock;
        var types = row.Also.Prepend(row.Type).Select(t => OptionType.Find(t, structures, row.Platform));
        return string.Join("; or ", types.OfType<OptionType>().Select(t => InC(t, windows)));
    }

    /// <summary>What a field's type is called in C, without its count.</summary>
    public static string InC(TypeField field, bool windows = false)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.IntegerOn(windows)?.COn(windows) ?? field.Address?.C ?? field switch
        {
            { Element: { } element } => InC(element, windows),
            { Type: TypeField.InstructionType } => "struct sock_filter",
            { IsText: true } => "char",
            _ => "unsigned char",
        };
    }

    private static string Meaning(IntegerType integer) => integer switch
    {
        { Name: "millis" } => ", milliseconds",
        { Name: "errno" } => ", an error's number",
        { Name: "socktype" } => ", a type of socket",
        { Name: "family" } => ", an address family",
        { Name: "protocol" } => ", a protocol",
        { IsDescriptor: true } => ", a descriptor",
        { IsNetworkOrder: true } => ", an interface's index in network byte order",
        { IsInterface: true } => ", an interface's index",
        _ => "",
    };
}
