using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <content>getsockopt, getsockopt2 and setsockopt.</content>
internal sealed partial class CWriter
{
    private void Get(StepInstance step)
    {
        var request = step.Request;
        var option = request.Option!;
        bool isSecond = request.Verb.Name == "getsockopt2";
        if (isSecond && dialect.Platform != "netbsd")
        {
            Absent(step, "getsockopt2");
            return;
        }
        string level = program.Symbol(option.Level), name = program.Symbol(option.Name);
        var type = TypeOf(option.Type);
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
        if (request.Fields.Any())
        {
            var (value, bytes) = ValueOf(type, [.. request.Fields], slots[request.Socket]);
            buffer = $"{program.Use("given")}({buffer}, {value}, {bytes})";
        }
        string asked = $"{slots[request.Socket].Variable}, {level}, {name}";
        string call = $"{request.Verb.Name}({asked}, {dialect.GetCast}{buffer}, {pointer})";
        if (step.Label is not { } label)
        {
            program.Add(Must(step, call));
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
        program.Add(type.Type.Fields.Count > 1 ? "if (ok) {" : "if (ok)");
        const string Value = Expectations.Requests.Request.ValueName;
        var one = new TypeField(Value, type.Type.Name, type.Type.Integer, 0) { Address = type.Type.Address };
        if (type.IsText)
            program.Add($"{program.Use("show_text")}(\"value\", (const char *)seen, {Returned(length)});", 2);
        else if (type.Bytes is { } bytes)
            program.Add($"{program.Use("show_hex")}(\"value\", seen, {Least(Returned(length), bytes)});", 2);
        else if (type.Type.Shape == TypeShape.List)
            ShowList(type, type.List!, length!);
        else if (Putter(one) is { } put)
            program.Add($"{program.Use("show_one")}(\"value\", 0, {type.SizeOf}, {program.Use(put)}, {length});", 2);
        else if (type.Type.Integer is { IsNamed: true } named)
            program.Add($"{program.Use("show_named")}({length}, {program.Use("show_" + named.Name)});", 2);
        else if (type.Name is "int" or "BOOL")
            program.Add($"{program.Use("show_int")}({length});", 2);
        else if (type.Type.Integer is { } integer)
            program.Add($"{program.Use("show_integer")}({length}, {type.SizeOf}, {(integer.IsSigned ? 1 : 0)});", 2);
        foreach (var field in type.Type.Fields)
            ShowField(type, field, length!);
        if (type.Type.Fields.Count > 1)
            program.Add("}");
    }

    private static string Least(string count, int bytes) => $"{count} > {bytes} ? {bytes} : {count}";

    private string Returned(string? length) => length is null ? "0" : $"{program.Use("returned")}({length})";

    private void ShowField(CType type, TypeField field, string length)
    {
        string where = $"\"{field.Name}\", FIELD({type.Name}, {field.Member})";
        if (field.IsOpen)
        {
            ShowList(type, field, length);
            return;
        }
        if (Putter(field) is { } put)
        {
            program.Add($"{program.Use("show_one")}({where}, {program.Use(put)}, {length});", 2);
            return;
        }
        program.Add(field.IntegerOn(dialect.IsWindows) is { } integer
            ? $"{program.Use("show_field")}({where}, {(integer.IsSigned ? 1 : 0)}, {length});"
            : $"{program.Use(field.IsText ? "show_text_field" : "show_bytes_field")}({where}, {length});", 2);
    }

    private void Set(StepInstance step)
    {
        var request = step.Request;
        var option = request.Option!;
        string level = program.Symbol(option.Level), name = program.Symbol(option.Name);
        var type = TypeOf(option.Type);
        var (value, size) = ValueOf(type, [.. request.Fields], slots[request.Socket]);
        string length = Length(request["len"], size);
        string at = request["buffer"] switch
        {
            "null" => "NULL",
            "unmapped" => program.Use("unmapped") + "()",
            "guard" => $"{program.Use("before_guard")}({value}, {size}, {length})",
            _ when MayBeLonger(request["len"], type.Type) => $"{program.Use("padded")}({value}, {size})",
            _ => value,
        };
        string cast = at == "NULL" ? "" : dialect.SetCast;
        string call = $"setsockopt({slots[request.Socket].Variable}, {level}, {name}, {cast}{at}, {length})";
        program.Add(step.Label is { } label ? $"{program.Use("show_set")}(\"{label}\", {call}, {size});" : Must(step, call));
    }

    /// <summary>Whether the call may read bytes behind the value.</summary>
    private static bool MayBeLonger(string? text, OptionType type) => LengthOf(text) switch
    {
        { IsSize: true } => false,
        { IsOfSize: true } length => length.Operator is '+' or '*',
        var length => length.Operand >= 0 && (type.Size is not { } size || length.Operand > size),
    };

    private static Length LengthOf(string? text) => Expectations.Types.Length.Parse(text ?? "size")!.Value;

    private string Length(string? text, string size) => LengthOf(text) switch
    {
        { IsSize: true } => size,
        { Operator: '*' } length => $"{length.Operand} * {size}",
        { IsOfSize: true } length => $"{size} {length.Operator} {length.Operand}",
        { Operand: < 0 } when !dialect.IsWindows => $"(socklen_t){text}",
        _ => text!,
    };
}
