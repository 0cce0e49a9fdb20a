using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <content>Values of options, byte by byte.</content>
internal sealed partial class CSharpWriter
{
    private (string Value, int Size) Value(OptionType type, Request request)
    {
        var layout = CSharpLayout.ForType(type, isWindows);
        if (type.Shape == TypeShape.Text)
        {
            string whole = request.Value ?? "";
            string quoted = whole.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            return (program.Use("ascii", $"Ascii(\"{quoted}\", {whole.Length + 1})"), whole.Length + 1);
        }
        if (type.Shape == TypeShape.Bytes)
            return ($"[{Hex((request.Value ?? "").PadRight(2 * layout.Size, '0'))}]", layout.Size);
        var given = request.Fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        var pieces = new List<string>();
        int at = 0;
        foreach (var field in layout.Fields)
        {
            if (field.Offset > at)
                pieces.Add($".. new byte[{field.Offset - at}]");
            string? text = given.GetValueOrDefault(field.Name.Length == 0 ? Request.ValueName : field.Name);
            pieces.Add(".. " + Piece(field, text, slots[request.Socket]));
            at = field.Offset + field.Size;
        }
        if (layout.Size > at)
            pieces.Add($".. new byte[{layout.Size - at}]");
        return (pieces.Count == 1 ? pieces[0][3..] : $"[{string.Join(", ", pieces)}]", layout.Size);
    }

    private string Piece(CSharpLayout.Field field, string? text, Slot on)
    {
        if (text is null)
            return $"new byte[{field.Size}]";
        if (field.Type.IsText)
            return program.Use("ascii", $"Ascii(\"{text}\", {field.Size})");
        if (field.Type.Address is { } address)
            return AddressPiece(address, text, on);
        if (field.Type.Integer is { IsInterface: true } interfaceIndex)
            return InterfacePiece(interfaceIndex, text);
        if (field.IsArray)
            return $"new byte[] {{ {Hex(text.PadRight(2 * field.Size, '0'))} }}";
        if (text.StartsWith("hex:", StringComparison.Ordinal))
            return program.Use("pointer", $"Pointer([{Hex(text[4..])}])");
        if (text.StartsWith("bpf:", StringComparison.Ordinal))
            return program.Use("pointer", $"Pointer([{string.Join(", ", text[4..].Split(';').Select(Instruction))}])");
        string number = text[0] == '@' ? slots[text[1..]].Variable
            : text.StartsWith("own:", StringComparison.Ordinal) ? OwnId(text[4..])
            : program.Symbol(Symbol.Parse(text));
        string type = field.Size switch { 1 => "byte", 2 => "short", 4 => "int", _ => "long" };
        return field.Size == 1
            ? $"new byte[] {{ unchecked((byte)({number})) }}"
            : $"BitConverter.GetBytes(unchecked(({type})({number})))";
    }

    private string OwnId(string name) =>
        name == "pid" ? "Environment.ProcessId" : program.Import("gete" + name, "", "uint") + "()";

    /// <summary>An instruction of a packet filter: 16, 8, 8 and 32 bits.</summary>
    private static string Instruction(string text)
    {
        var n = text.Split(',');
        return $".. BitConverter.GetBytes((ushort){n[0]}), {n[1]}, {n[2]}, .. BitConverter.GetBytes({n[3]})";
    }

    private static string Hex(string text) => string.Join(", ", text.Chunk(2).Select(pair => "0x" + new string(pair)));
}
