using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <summary>A type in one C program.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">C's name for it there; of bytes and text that of an array.</param>
/// <param name="IsWindows">Whether the program is for Windows.</param>
internal sealed record CType(OptionType Type, string Name, bool IsWindows)
{
    public bool IsText => Type.Shape == TypeShape.Text;

    public int? Bytes => Type.Shape == TypeShape.Bytes ? Type.Size : null;

    public bool IsInteger => Type.Shape == TypeShape.Integer;

    /// <summary>C's words for the size, of a get's buffer.</summary>
    public string SizeOf => IsText ? "256" : Bytes is { } n ? $"{n}" : $"sizeof({Name})";

    /// <summary>The fields of a structure that only the program defines.</summary>
    public IEnumerable<string> Declarations => Type.Fields.Select(Declaration);

    /// <summary>Whether the headers of fixed sizes are needed for it.</summary>
    public bool NeedsFixedSizes => Type.C is null || Name.Contains("int", StringComparison.Ordinal) || Type.Layout[0] == '{';

    private string Declaration(TypeField field)
    {
        if (field.IntegerOn(IsWindows) is { } integer)
            return $"{integer.COn(IsWindows).TrimEnd('*', ' ')} {(field.IsPointer ? "*" : "")}{field.Member};";
        return $"{(field.IsText ? "char" : "unsigned char")} {field.Member}[{field.Count}];";
    }
}
