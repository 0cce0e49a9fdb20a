namespace SockConformance.Harness.Expectations.Types;

/// <summary>Tells people what a type is, in C's words.</summary>
public static class TypeNames
{
    /// <summary>
    /// The type as C spells it, with what its value means where the spelling does not say: <c>int (boolean)</c>,
    /// <c>struct ip_mreq</c>.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="windows">Whether it is a type of Windows.</param>
    public static string InC(OptionType type, bool windows)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Integer is { } integer)
            return integer.COn(windows) is var name && integer.Meaning is { } meaning && name != "BOOL"
                ? $"{name} ({meaning})"
                : name;
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

    /// <summary>The members of a structure as C declares them; empty for anything else.</summary>
    public static IEnumerable<string> Members(OptionType type, bool windows)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Fields.Select(f => InC(f, windows).TrimEnd() + (f.IsPointer ? "" : " ") + f.Member + Count(f) + ";");
    }

    private static string Count(TypeField field) => field.IsOpen ? "[]" : field.Count > 0 ? $"[{field.Count}]" : "";

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
}
