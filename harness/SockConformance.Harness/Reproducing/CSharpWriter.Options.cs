using System.Globalization;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Reproducing;

/// <content>getsockopt and setsockopt.</content>
internal sealed partial class CSharpWriter
{
    private void Get(Request request)
    {
        var words = request.Words;
        bool isNull = request["buffer"] == "null";
        if (request["optlen"] is not null || request["buffer"] is not (null or "slack" or "null"))
            throw new NotReproducibleException("an array of C# is always there, whole and writable; the program in C points at memory that is not");
        var layout = CSharpLayout.Of(words[4], isWindows);
        string given = Length(request["len"], layout.Size);
        program.Assign("int", "length", given);
        program.Assign("byte[]?", "value", isNull ? "null" : program.Use("poisoned", $"Poisoned({given}, {layout.Size})"));
        string call = $"{program.Import("getsockopt", "nint s, int level, int name, byte[]? value, ref int length")}({slots[words[1]].Variable}, {program.Symbol(words[2])}, {program.Symbol(words[3])}, value, ref length)";
        if (request.Label is not { } label)
        {
            program.Add($"{program.Use("must", "Must")}({call}, \"{request.Step.Text}\");");
            return;
        }
        program.Assign("bool", "ok", $"{program.Use("show", "Show")}(\"{label}\", {call})");
        if (!isNull)
        {
            program.Add("if (ok)");
            program.Add("{");
            ShowValue(words[4], layout);
            program.Add("}");
        }
        program.Add(program.Use("show_buffer", $"ShowBuffer(ok, value, length, {layout.Size}, {given});"));
    }

    private void ShowValue(string wire, CSharpLayout layout)
    {
        if (wire == "string")
            program.Add($"    {program.Use("put", "Put")}(\" value=\" + {program.Use("text", "TextOf")}(value, 0, Math.Max(length, 0)));");
        else if (layout.Fields.Count == 0)
            program.Add($"    {program.Use("put", "Put")}(\" value=\" + {program.Use("hex", "Hex")}(value, Math.Min(length, {layout.Size})));");
        else if (layout.Fields[0].Name.Length == 0)
            program.Add($"    {program.Use("show_integer", "ShowInteger")}(value, length, {layout.Size}, {Bool(layout.Fields[0].IsSigned)}{Namer(wire)});");
        else
            foreach (var field in layout.Fields)
                program.Add(field.IsArray
                    ? $"    if ({field.Offset + field.Size} <= length) {program.Use("put", "Put")}(\" {field.Name}=\" + {(field.IsText ? program.Use("text", $"TextOf(value, {field.Offset}, {field.Size})") : program.Use("hex", $"Hex(value[{field.Offset}..], {field.Size})"))});"
                    : $"    {program.Use("show_field", "ShowField")}(\"{field.Name}\", value, length, {field.Offset}, {field.Size}, {Bool(field.IsSigned)});");
    }

    private string Namer(string wire) => wire is "errno" or "socktype" or "family" or "protocol" ? ", " + program.Use("name_" + wire, "Name" + char.ToUpperInvariant(wire[0]) + wire[1..]) : "";

    private static string Bool(bool value) => value ? "true" : "false";

    private void Set(Request request)
    {
        var words = request.Words;
        if (request["buffer"] is not (null or "slack" or "null"))
            throw new NotReproducibleException("an array of C# is always there and whole; the program in C points at memory that is not");
        var (value, size) = Value(words[4], [.. words.Skip(5)]);
        string length = Length(request["len"], size);
        if (request["buffer"] == "null")
            value = "null";
        else if (request["len"] is not (null or "size"))
            value = program.Use("padded", $"Padded({value}, {length})");
        string call = $"{program.Import("setsockopt", "nint s, int level, int name, byte[]? value, int length")}({slots[words[1]].Variable}, {program.Symbol(words[2])}, {program.Symbol(words[3])}, {value}, {length})";
        if (request.Label is { } label)
            program.Add($"{program.Use("show", "Show")}(\"{label}\", {call}); {program.Use("put", "Put")}(\" size={size}\\n\");");
        else
            program.Add($"{program.Use("must", "Must")}({call}, \"{request.Step.Text}\");");
    }

    private (string Value, int Size) Value(string wire, IReadOnlyList<string> words)
    {
        var given = words.Select(w => w.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        var layout = CSharpLayout.Of(wire, isWindows);
        if (wire == "string")
        {
            string text = Escape.Decode(given.GetValueOrDefault("value", ""));
            return (program.Use("ascii", $"Ascii(\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\", {text.Length + 1})"), text.Length + 1);
        }
        if (layout.Fields.Count == 0)
            return ($"[{Hex(given.GetValueOrDefault("value", "").PadRight(2 * layout.Size, '0'))}]", layout.Size);
        var pieces = new List<string>();
        int at = 0;
        foreach (var field in layout.Fields)
        {
            if (field.Offset > at)
                pieces.Add($".. new byte[{field.Offset - at}]");
            pieces.Add(".. " + Piece(field, given.GetValueOrDefault(field.Name.Length == 0 ? "value" : field.Name)));
            at = field.Offset + field.Size;
        }
        if (layout.Size > at)
            pieces.Add($".. new byte[{layout.Size - at}]");
        return (pieces.Count == 1 ? pieces[0][3..] : $"[{string.Join(", ", pieces)}]", layout.Size);
    }

    private string Piece(CSharpLayout.Field field, string? text)
    {
        if (text is null)
            return $"new byte[{field.Size}]";
        if (field.IsText)
            return program.Use("ascii", $"Ascii(\"{Escape.Decode(text)}\", {field.Size})");
        if (field.IsArray)
            return $"new byte[] {{ {Hex(text.PadRight(2 * field.Size, '0'))} }}";
        if (text.StartsWith("hex:", StringComparison.Ordinal))
            return program.Use("pointer", $"Pointer([{Hex(text[4..])}])");
        if (text.StartsWith("bpf:", StringComparison.Ordinal))
            return program.Use("pointer", $"Pointer([{string.Join(", ", text[4..].Split(';').Select(Instruction))}])");
        string number = text[0] == '@' ? slots[text[1..]].Variable : program.Symbol(Escape.Decode(text));
        string type = field.Size switch { 1 => "byte", 2 => "short", 4 => "int", _ => "long" };
        return field.Size == 1 ? $"new byte[] {{ unchecked((byte)({number})) }}" : $"BitConverter.GetBytes(unchecked(({type})({number})))";
    }

    /// <summary>An instruction of a packet filter: 16, 8, 8 and 32 bits.</summary>
    private static string Instruction(string text)
    {
        var n = text.Split(',');
        return $".. BitConverter.GetBytes((ushort){n[0]}), {n[1]}, {n[2]}, .. BitConverter.GetBytes({n[3]})";
    }

    private static string Hex(string text) => string.Join(", ", text.Chunk(2).Select(pair => "0x" + new string(pair)));

    private static string Length(string? text, int size) => text switch
    {
        null or "size" => size.ToString(CultureInfo.InvariantCulture),
        ['s', 'i', 'z', 'e', var sign, ..] => int.Parse(text.AsSpan(5), CultureInfo.InvariantCulture) is var by
            ? (sign switch { '-' => size - by, '+' => size + by, '*' => size * by, _ => size / by }).ToString(CultureInfo.InvariantCulture) : "",
        _ when long.Parse(text, CultureInfo.InvariantCulture) > int.MaxValue => $"unchecked((int){text})",
        _ => text,
    };
}
