namespace SockConformance.Harness.Reproducing;

/// <content>getsockopt, getsockopt2 and setsockopt.</content>
internal sealed partial class CWriter
{
    private void Get(Request request)
    {
        if (request.Verb == "getsockopt2" && dialect.Platform != "netbsd")
        {
            Absent(request, "getsockopt2");
            return;
        }
        var words = request.Words;
        string level = program.Symbol(words[2]), name = program.Symbol(words[3]);
        var type = TypeOf(words[4]);
        string size = type.SizeOf, given = Length(request["len"], size), place = "length", pointer = "&length";
        bool plain = true;
        program.Assign(dialect.Length, "length", given);
        switch (request["optlen"])
        {
            case "null":
                (plain, pointer) = (false, "NULL");
                break;
            case "unmapped":
                (plain, pointer) = (false, program.Use("unmapped") + "()");
                break;
            case "readonly":
                program.Assign(dialect.Length, "*place", program.Use("readonly_length") + "(length)");
                (place, pointer) = ("*place", "place");
                break;
        }
        string buffer = request["buffer"] switch
        {
            "guard" => $"{program.Use("guarded")}({place}, {size})",
            "readonly" => $"{program.Use("readonly")}({place}, {size})",
            "null" => $"{program.Use("nowhere")}(NULL)",
            "unmapped" => $"{program.Use("nowhere")}({program.Use("unmapped")}())",
            _ => $"{program.Use("poisoned")}({place}, {size})",
        };
        if (request.Verb == "getsockopt2" && words.Count > 5)
        {
            var (value, bytes) = ValueOf(type, [.. words.Skip(5)]);
            buffer = $"{program.Use("given")}({buffer}, {value}, {bytes})";
        }
        string call = $"{request.Verb}({slots[words[1]].Variable}, {level}, {name}, {dialect.GetCast}{buffer}, {pointer})";
        if (request.Label is not { } label)
        {
            program.Add($"{program.Use("must")}({call}, \"{request.Step.Text}\");");
            return;
        }
        program.Assign("int", "ok", $"{program.Use("show")}(\"{label}\", {call})");
        ShowValue(type, plain ? place : null);
        program.Add($"{program.Use("show_buffer")}(ok, {(!plain ? "NULL" : pointer)}, {size}, {given});");
    }

    private void ShowValue(CType type, string? length)
    {
        if (length is null && !type.IsText && type.Bytes is null)
            return;
        program.Add(type.Fields.Count > 1 ? "if (ok) {" : "if (ok)");
        if (type.IsText)
            program.Add($"{program.Use("show_text")}(\"value\", (const char *)seen, {Returned(length)});", 2);
        else if (type.Bytes is { } bytes)
            program.Add($"{program.Use("show_hex")}(\"value\", seen, {Returned(length)} > {bytes} ? {bytes} : {Returned(length)});", 2);
        else if (type.IsInteger && type.Wire is "errno" or "socktype" or "family" or "protocol")
            program.Add($"{program.Use("show_named")}({length}, {program.Use("show_" + type.Wire)});", 2);
        else if (type.Name is "int" or "BOOL")
            program.Add($"{program.Use("show_int")}({length});", 2);
        else if (type.IsInteger)
            program.Add($"{program.Use("show_integer")}({length}, {type.SizeOf}, {(type.IsSigned ? 1 : 0)});", 2);
        foreach (var field in type.Fields)
            ShowField(type, field, length!);
        if (type.Fields.Count > 1)
            program.Add("}");
    }

    private string Returned(string? length) => length is null ? "0" : $"{program.Use("returned")}({length})";

    private void ShowField(CType type, CType.Field field, string length)
    {
        string where = $"\"{field.Wire}\", FIELD({type.Name}, {field.Name})";
        program.Add(field.Array is null
            ? $"{program.Use("show_field")}({where}, {(CType.Signed(field.Type) ? 1 : 0)}, {length});"
            : $"{program.Use(field.IsText ? "show_text_field" : "show_bytes_field")}({where}, {length});", 2);
    }

    private void Set(Request request)
    {
        var words = request.Words;
        string level = program.Symbol(words[2]), name = program.Symbol(words[3]);
        var type = TypeOf(words[4]);
        var (value, size) = ValueOf(type, [.. words.Skip(5)]);
        string length = Length(request["len"], size);
        string at = request["buffer"] switch
        {
            "null" => "NULL",
            "unmapped" => program.Use("unmapped") + "()",
            "guard" => $"{program.Use("before_guard")}({value}, {size}, {length})",
            _ when MayBeLonger(request["len"], type) => $"{program.Use("padded")}({value}, {size})",
            _ => value,
        };
        string call = $"setsockopt({slots[words[1]].Variable}, {level}, {name}, {(at == "NULL" ? "" : dialect.SetCast)}{at}, {length})";
        program.Add(request.Label is { } label
            ? $"{program.Use("show_set")}(\"{label}\", {call}, {size});"
            : $"{program.Use("must")}({call}, \"{request.Step.Text}\");");
    }

    /// <summary>Whether the call may read bytes behind the value.</summary>
    private static bool MayBeLonger(string? text, CType type) => text switch
    {
        null or "size" => false,
        ['s', 'i', 'z', 'e', '+' or '*', ..] => true,
        ['s', ..] => false,
        ['-', ..] => false,
        _ => !int.TryParse(text, out int n) || type.KnownSize is not { } size || n > size,
    };

    private string Length(string? text, string size) => text switch
    {
        null or "size" => size,
        ['s', 'i', 'z', 'e', '*', ..] => $"{text[5..]} * {size}",
        ['s', 'i', 'z', 'e', var sign, ..] => $"{size} {sign} {text[5..]}",
        ['-', ..] when !dialect.IsWindows => $"(socklen_t){text}",
        _ => text,
    };
}
