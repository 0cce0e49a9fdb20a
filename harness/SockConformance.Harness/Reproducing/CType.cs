using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <summary>A type in one C program.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">C's name for it there; of bytes, text and lists that of an element.</param>
/// <param name="IsWindows">Whether the program is for Windows.</param>
internal sealed record CType(OptionType Type, string Name, bool IsWindows)
{
    /// <summary>A get has room for so many bytes of text, or of elements of which there may be any number.</summary>
    private const int OpenBytes = 256;

    public bool IsText => Type.Shape == TypeShape.Text;

    public int? Bytes => Type.Shape == TypeShape.Bytes ? Type.Size : null;

    /// <summary>The list at its end, or the list that it is; null for a value of one size.</summary>
    public TypeField? List => Type.Shape == TypeShape.List
        ? new TypeField(Expectations.Requests.Request.ValueName, Type.Name, null, 0) { Element = Type.Element }
        : Type.Fields is [.., { IsOpen: true } last] ? last : null;

    /// <summary>C's words for the size of a get's buffer.</summary>
    public string SizeOf => IsText ? $"{OpenBytes}"
        : Bytes is { } n ? $"{n}"
        : List is { } list ? Reaching(list, Room(list))
        : $"sizeof({Name})";

    /// <summary>The fields of a structure that only the program defines.</summary>
    public IEnumerable<string> Declarations => Type.Fields.Select(Declaration);

    /// <summary>Whether the headers of fixed sizes are needed for it.</summary>
    public bool NeedsFixedSizes => Type.C is null || Name.Contains("int", StringComparison.Ordinal) || Type.Layout[0] == '{';

    /// <summary>C's words for the size of a value that ends behind so many elements of its list.</summary>
    public string Reaching(TypeField list, int count)
    {
        int bytes = count * SizeOfElement(list);
        return Type.Shape == TypeShape.List ? $"{bytes}" : $"(offsetof({Name}, {list.Member}) + {bytes})";
    }

    /// <summary>How many elements a get has room for.</summary>
    private int Room(TypeField list) => Math.Max(OpenBytes / SizeOfElement(list), 1);

    private int SizeOfElement(TypeField list) => list.Element switch
    {
        { Address: { } address } => address.Bytes,
        { } element when element.IntegerOn(IsWindows) is { } integer => integer.BytesOn(IsWindows),
        _ => throw new NotReproducibleException(
            $"lengths of {Type.Name} count instructions and not bytes, in a call of its own kind"),
    };

    private string Declaration(TypeField field)
    {
        if (field.IntegerOn(IsWindows) is { } integer)
            return $"{integer.COn(IsWindows).TrimEnd('*', ' ')} {(field.IsPointer ? "*" : "")}{field.Member};";
        int count = field.IsOpen ? Room(field) : field.Count;
        return $"{TypeNames.InC(field, IsWindows)} {field.Member}{(field.Address is null ? $"[{count}]" : "")};";
    }
}
