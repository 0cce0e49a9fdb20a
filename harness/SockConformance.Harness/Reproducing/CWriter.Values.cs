using System.Globalization;
using System.Text;
using SockConformance.Harness.Expectations.Requests;
using SockConformance.Harness.Expectations.Types;

namespace SockConformance.Harness.Reproducing;

/// <content>Types and values.</content>
internal sealed partial class CWriter
{
    private readonly Dictionary<string, CType> types = new(StringComparer.Ordinal);

    private CType TypeOf(OptionType type)
    {
        if (types.TryGetValue(type.Layout, out var known))
            return known;
        int own = types.Values.Count(t => t.Type.Layout[0] == '{');
        string ownName = own > 0 ? $"struct value{own + 1}" : "struct value";
        // The headers give a list at the end of a structure room for one element.
        bool isOwn = type.C is null || (type.Shape == TypeShape.Structure && type.IsOpen);
        string? element = type.Element is { } one ? TypeNames.InC(one, dialect.IsWindows) : null;
        string name = type.Integer?.COn(dialect.IsWindows) ?? element ?? (isOwn ? ownName : type.C!);
        var made = new CType(type, name, dialect.IsWindows);
        if (made.List is not null)
            program.Include("stddef.h");
        if (type.Header is { } header && !dialect.IsWindows)
            program.Include(header);
        if (isOwn)
            program.AddStructure(name, made.Declarations);
        if (made.NeedsFixedSizes)
            program.Include("stdint.h");
        return types[type.Layout] = made;
    }

    /// <summary>A pointer to the value that these fields give, and its size.</summary>
    /// <param name="type">The value's type.</param>
    /// <param name="given">The fields.</param>
    /// <param name="on">The socket that it is for, whose family decides that of <c>loopback</c> and <c>any</c>.</param>
    private (string Pointer, string Size) ValueOf(CType type, IReadOnlyCollection<Argument> given, Slot on)
    {
        string? whole = given.FirstOrDefault(f => f.Name == Request.ValueName).Value;
        if (type.IsText)
            return (Quote(whole ?? ""), "sizeof " + Quote(whole ?? ""));
        if (type.Bytes is { } count)
            return ($"(const unsigned char[{count}]){{{(string.IsNullOrEmpty(whole) ? "0" : Hex(whole))}}}", type.SizeOf);
        if (type.Type.Address is { } address)
            return ($"(const {type.Name}[]){{{(whole is null ? "{0}" : AddressValue(address, whole, on))}}}", type.SizeOf);
        if (type.Type.Shape == TypeShape.List)
        {
            var all = Elements(type.List!, whole ?? "", on);
            string elements = all.Count == 0 ? "0" : string.Join(", ", all);
            return ($"(const {type.Name}[]){{{elements}}}", type.Reaching(type.List!, all.Count));
        }
        if (type.Type.Integer is { } integer)
        {
            string number = whole is null ? "0" : Number(whole, integer);
            return ($"&({(integer.Name == "ptr" ? "" : "const ")}{type.Name}){{{number}}}", type.SizeOf);
        }
        var set = given.Select(a => (Field: type.Type.Fields.First(f => f.Name == a.Name), Text: a.Value))
            .Select(p => $".{p.Field.Member} = {FieldValue(p.Field, p.Text, on)}").ToList();
        string fields = set.Count == 0 ? "0" : string.Join(", ", set);
        return ($"&(const {type.Name}){{{fields}}}", type.List is { } list ? type.Reaching(list, Count(list)) : type.SizeOf);

        int Count(TypeField of) => Elements(of, given.FirstOrDefault(f => f.Name == of.Name).Value ?? "", on).Count;
    }

    private string FieldValue(TypeField field, string text, Slot on)
    {
        if (field.IsText)
            return Quote(text);
        if (field.Address is { } address)
            return AddressValue(address, text, on);
        if (field.IsOpen)
            return $"{{{string.Join(", ", Elements(field, text, on))}}}";
        if (field.IntegerOn(dialect.IsWindows) is not { } integer)
            return $"{{{(text.Length == 0 ? "0" : Hex(text))}}}";
        if (!field.IsPointer)
            return Number(text, integer);
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

    private string Number(string text, IntegerType integer)
    {
        string name = integer.COn(dialect.IsWindows);
        if (integer.IsInterface)
            return InterfaceIndex(integer, text);
        if (text[0] == '@')
            return dialect.IsWindows ? $"({name}){slots[text[1..]].Variable}" : slots[text[1..]].Variable;
        if (text.StartsWith("own:", StringComparison.Ordinal))
            return OwnId(text[4..]);
        if (char.IsAsciiLetter(text[0]))
            return program.Symbol(Expectations.Requests.Symbol.Parse(text));
        if (integer.Name == "ptr")
            return $"(const void *)(uintptr_t){text}";
        bool hex = text.StartsWith("0x", StringComparison.Ordinal);
        var culture = CultureInfo.InvariantCulture;
        ulong bits = hex ? ulong.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, culture)
            : text[0] == '-' ? (ulong)long.Parse(text, culture)
            : ulong.Parse(text, culture);
        if (text[0] == '-' || bits <= int.MaxValue)
            // C has no such literal, only the negative of one that does not fit.
            return text == "-2147483648" ? "(-2147483647 - 1)" : !integer.IsSigned && text[0] == '-' ? $"({name}){text}" : text;
        return integer.IsSigned ? $"({name}){text}" : text + (bits > uint.MaxValue ? "ull" : "u");
    }

    /// <summary>The program's own id, as the driver gives its own: of a user and a group the effective one.</summary>
    private string OwnId(string name)
    {
        if (dialect.IsWindows)
            return "GetCurrentProcessId()";
        program.Include("unistd.h");
        return name == "pid" ? "getpid()" : $"gete{name}()";
    }

    private static string Hex(string text) => string.Join(", ", text.Chunk(2).Select(pair => "0x" + new string(pair)));

    private static string Quote(string word) =>
        "\"" + string.Concat(Encoding.UTF8.GetBytes(word).Select(Quoted)) + "\"";

    private static string Quoted(byte c) => (char)c switch
    {
        '\n' => "\\n",
        '"' or '\\' => "\\" + (char)c,
        >= ' ' and <= '~' => ((char)c).ToString(),
        _ => "\\" + Convert.ToString(c, 8).PadLeft(3, '0'),
    };
}
