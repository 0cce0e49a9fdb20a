using System.Globalization;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <content>getsockopt and setsockopt.</content>
internal sealed partial class CSharpWriter
{
    private void Get(StepInstance step)
    {
        var request = step.Request;
        var option = request.Option!;
        bool isNull = request["buffer"] == "null";
        if (request["optlen"] is not null || request["buffer"] is not (null or "slack" or "null"))
            throw new NotReproducibleException(
                "an array of C# is always there, whole and writable; the program in C points at memory that is not");
        if (request.Fields.Any())
            throw new NotReproducibleException("C# would have to lay the question over the buffer; the program in C does");
        var layout = CSharpLayout.ForType(option.Type, isWindows);
        string given = Length(request["len"], layout.Size);
        program.Assign("int", "length", given);
        program.Assign("byte[]?", "value", isNull ? "null" : program.Use("poisoned", $"Poisoned({given}, {layout.Size})"));
        string get = program.Import("getsockopt", "nint s, int level, int name, byte[]? value, ref int length");
        string call = $"{get}({Asked(request)}, value, ref length)";
        if (step.Label is not { } label)
        {
            program.Add(Must(step, call));
            return;
        }
        program.Assign("bool", "ok", $"{program.Use("show", "Show")}(\"{label}\", {call})");
        if (!isNull)
        {
            program.Add("if (ok)");
            program.Add("{");
            ShowValue(option.Type, layout);
            program.Add("}");
        }
        program.Add(program.Use("show_buffer", $"ShowBuffer(ok, value, length, {layout.Size}, {given});"));
    }

    /// <summary>The socket, and the option's level and name.</summary>
    private string Asked(Request request)
    {
        var option = request.Option!;
        return $"{slots[request.Socket].Variable}, {program.Symbol(option.Level)}, {program.Symbol(option.Name)}";
    }

    private void ShowValue(OptionType type, CSharpLayout layout)
    {
        if (type.Shape == TypeShape.Text)
        {
            string text = $"{program.Use("text", "TextOf")}(value, 0, Math.Max(length, 0))";
            program.Add($"    {program.Use("say", "Say")}(\" value=\" + {text});");
        }
        else if (type.Shape == TypeShape.Bytes)
        {
            string bytes = $"{program.Use("hex", "Hex")}(value, Math.Min(length, {layout.Size}))";
            program.Add($"    {program.Use("say", "Say")}(\" value=\" + {bytes});");
        }
        else if (type.Shape != TypeShape.Structure && Shown(layout.Fields[0]) is { } shown)
            program.Add("    " + shown);
        else if (type.Integer is { } integer)
        {
            string how = $"{layout.Size}, {Bool(integer.IsSigned)}{Namer(integer)}";
            program.Add($"    {program.Use("show_integer", "ShowInteger")}(value, length, {how});");
        }
        else
            foreach (var field in layout.Fields)
                program.Add("    " + (Shown(field) ?? (field.IsArray ? ArrayShown(field) : FieldShown(field))));
    }

    private string FieldShown(CSharpLayout.Field field)
    {
        string where = $"value, length, {field.Offset}, {field.Size}, {Bool(field.IsSigned)}";
        return $"{program.Use("show_field", "ShowField")}(\"{field.Name}\", {where});";
    }

    private string ArrayShown(CSharpLayout.Field field)
    {
        string text = field.Type.IsText
            ? program.Use("text", $"TextOf(value, {field.Offset}, {field.Size})")
            : program.Use("hex", $"Hex(value[{field.Offset}..], {field.Size})");
        return $"if ({field.Offset + field.Size} <= length) {program.Use("say", "Say")}(\" {field.Name}=\" + {text});";
    }

    private string Namer(IntegerType integer) => integer is { IsNamed: true, Name: var name }
        ? ", " + program.Use("name_" + name, "Name" + char.ToUpperInvariant(name[0]) + name[1..])
        : "";

    private static string Bool(bool value) => value ? "true" : "false";

    private void Set(StepInstance step)
    {
        var request = step.Request;
        var option = request.Option!;
        if (request["buffer"] is not (null or "slack" or "null"))
            throw new NotReproducibleException(
                "an array of C# is always there and whole; the program in C points at memory that is not");
        var (value, size) = Value(option.Type, request);
        string length = Length(request["len"], size);
        if (request["buffer"] == "null")
            value = "null";
        else if (request["len"] is not (null or "size"))
            value = program.Use("padded", $"Padded({value}, {length})");
        string set = program.Import("setsockopt", "nint s, int level, int name, byte[]? value, int length");
        string call = $"{set}({Asked(request)}, {value}, {length})";
        program.Add(step.Label is { } label
            ? $"{program.Use("show", "Show")}(\"{label}\", {call}); {program.Use("say", "Say")}(\" size={size}\\n\");"
            : Must(step, call));
    }

    private static string Length(string? text, int size)
    {
        long length = Expectations.Types.Length.Parse(text ?? "size")!.Value.Evaluate(size);
        return length > int.MaxValue ? $"unchecked((int){text})" : length.ToString(CultureInfo.InvariantCulture);
    }
}
