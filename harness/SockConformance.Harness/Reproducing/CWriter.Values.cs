using System.Globalization;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Reproducing;

/// <content>Types and values.</content>
internal sealed partial class CWriter
{
    private readonly Dictionary<string, CType> types = new(StringComparer.Ordinal);

    private CType TypeOf(string wire)
    {
        if (types.TryGetValue(wire, out var known))
            return known;
        var type = wire switch
        {
            "linger" => new CType(wire, "struct linger", [new("onoff", "l_onoff", dialect.IsWindows ? "u16" : "int"), new("seconds", "l_linger", dialect.IsWindows ? "u16" : "int")]),
            "timeval" => new CType(wire, "struct timeval", [new("sec", "tv_sec", "long"), new("usec", "tv_usec", "long")]),
            "{count:u16,filter:ptr}" when dialect.Platform == "linux" => new CType(wire, "struct sock_fprog", [new("count", "len", "u16"), new("filter", "filter", "ptr")]),
            ['{', ..] => new CType(wire, types.Values.Count(t => t.Wire[0] == '{') is var n and > 0 ? $"struct value{n + 1}" : "struct value", CType.Parse(wire)),
            _ => new CType(wire, wire == "string" ? "char[]" : wire.StartsWith("bytes:", StringComparison.Ordinal) ? $"unsigned char[{wire["bytes:".Length..]}]" : CType.Integer(wire, dialect.IsWindows), []),
        };
        if (wire == "timeval" && !dialect.IsWindows)
            program.Include("sys/time.h");
        if (type.Name == "struct sock_fprog")
            program.Include("linux/filter.h");
        else if (wire[0] == '{')
            program.AddStructure(type.Name, type.Fields.Select(f => f.Declaration(dialect.IsWindows)));
        if (type.Name.Contains("int", StringComparison.Ordinal) || wire[0] == '{')
            program.Include("stdint.h");
        return types[wire] = type;
    }

    /// <summary>A pointer to the value, and its size.</summary>
    private (string Pointer, string Size) ValueOf(CType type, IReadOnlyList<string> words)
    {
        string? whole = words.FirstOrDefault(w => w.StartsWith("value=", StringComparison.Ordinal))?["value=".Length..];
        if (type.IsText)
            return (Quote(whole ?? ""), "sizeof " + Quote(whole ?? ""));
        if (type.Bytes is { } count)
            return ($"(const unsigned char[{count}]){{{(string.IsNullOrEmpty(whole) ? "0" : Hex(whole))}}}", type.SizeOf);
        if (type.IsInteger)
            return ($"&({(type.Wire == "ptr" ? "" : "const ")}{type.Name}){{{(whole is null ? "0" : Number(whole, type.Wire, type.Name))}}}", type.SizeOf);
        var set = words.Select(w => w.Split('=', 2)).Where(p => p.Length == 2)
            .Select(p => (Field: type.Fields.First(f => f.Wire == p[0]), Text: p[1])).Select(p => $".{p.Field.Name} = {FieldValue(p.Field, p.Text)}").ToList();
        return ($"&(const {type.Name}){{{(set.Count == 0 ? "0" : string.Join(", ", set))}}}", type.SizeOf);
    }

    private string FieldValue(CType.Field field, string text)
    {
        if (field.IsText)
            return Quote(text);
        if (field.Array is not null)
            return $"{{{(text.Length == 0 ? "0" : Hex(text))}}}";
        if (!field.IsPointer)
            return Number(text, field.Type, CType.Integer(field.Type, dialect.IsWindows));
        if (text.StartsWith("hex:", StringComparison.Ordinal))
            return text.Length == 4 ? "\"\"" : $"(const unsigned char[]){{{Hex(text[4..])}}}";
        if (!text.StartsWith("bpf:", StringComparison.Ordinal))
            return text is "0" ? "NULL" : $"(void *){text}";
        string instructions = string.Join(", ", text[4..].Split(';').Select(Instruction));
        program.Include("linux/filter.h");
        return $"(struct sock_filter[]){{{instructions}}}";
    }

    private static string Instruction(string text)
    {
        var numbers = text.Split(',');
        return $"{{{numbers[0]}, {numbers[1]}, {numbers[2]}, {(numbers[3][0] == '-' ? "(uint32_t)" : "")}{numbers[3]}}}";
    }

    private string Number(string word, string wire, string name)
    {
        string text = Escape.Decode(word);
        if (text[0] == '@')
            return dialect.IsWindows ? $"({name}){slots[text[1..]].Variable}" : slots[text[1..]].Variable;
        if (char.IsAsciiLetter(text[0]))
            return program.Symbol(text);
        if (wire == "ptr")
            return $"(const void *)(uintptr_t){text}";
        bool hex = text.StartsWith("0x", StringComparison.Ordinal);
        ulong bits = hex ? ulong.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : text[0] == '-' ? (ulong)long.Parse(text, CultureInfo.InvariantCulture) : ulong.Parse(text, CultureInfo.InvariantCulture);
        if (text[0] == '-' || bits <= int.MaxValue)
            return text == "-2147483648" ? "INT_MIN" : !CType.Signed(wire) && text[0] == '-' ? $"({name}){text}" : text;
        return CType.Signed(wire) ? $"({name}){text}" : text + (bits > uint.MaxValue ? "ull" : "u");
    }

    private static string Hex(string text) => string.Join(", ", text.Chunk(2).Select(pair => "0x" + new string(pair)));

    private static string Quote(string word) =>
        "\"" + string.Concat(Escape.Decode(word).Select(c => c is '"' or '\\' ? "\\" + c : c is >= ' ' and <= '~' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{Convert.ToString(c, 8).PadLeft(3, '0')}"))) + "\"";
}
