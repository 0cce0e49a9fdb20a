using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads the structures that an option file defines, and knows the types that need no definition.</summary>
internal static partial class TypesReader
{
    /// <summary>The types of the protocol, apart from structures and <c>bytes:N</c>.</summary>
    public static readonly string[] BuiltIn =
    [
        "int", "uint", "bool", "errno", "socktype", "family", "protocol", "millis", "linger", "timeval",
        "u8", "i16", "u16", "i32", "u32", "i64", "u64", "long", "ulong", "ptr", "string",
    ];

    /// <summary>Words of a reply, which no field of a structure may be called.</summary>
    private static readonly string[] Reserved = ["value", "len", "size", "written", "raw", "via", "us", "ms", "over", "buffer", "optlen", "limit"];

    public static Dictionary<string, StructureType> Read(Node? node, Problems problems)
    {
        var types = new Dictionary<string, StructureType>(StringComparer.Ordinal);
        foreach (var entry in node.AsMapping(problems, "types")?.Entries ?? [])
        {
            var fields = new List<string>();
            var names = new List<string>();
            foreach (var field in entry.Value.AsMapping(problems, "a structure")?.Entries ?? [])
            {
                if (Reserved.Contains(field.Key.Text))
                    problems.Add(field.Key.Where, $"a field cannot be called '{field.Key.Text}', which is a word of every reply; choose another name");
                string text = (field.Value.AsText(problems, "a field's type") ?? "").Replace(' ', '*');
                if (!FieldForm().IsMatch(text))
                    problems.Add(field.Value.Where, $"the field type '{text.Replace('*', ' ')}' is not known; allowed: char N, u8 N, u8, i16, u16, i32, u32, i64, u64, long, ulong, ptr");
                fields.Add(field.Key.Text + ":" + text);
                names.Add(field.Key.Text);
            }
            types[entry.Key.Text] = new StructureType(entry.Key.Text, "{" + string.Join(',', fields) + "}", names);
        }
        return types;
    }

    public static bool IsKnown(string type, IReadOnlyDictionary<string, StructureType> types) =>
        BuiltIn.Contains(type) || types.ContainsKey(type) || BytesForm().IsMatch(type);

    [GeneratedRegex(@"^(char\*\d+|u8\*\d+|u8|i16|u16|i32|u32|i64|u64|long|ulong|ptr)$")]
    private static partial Regex FieldForm();

    [GeneratedRegex(@"^bytes:\d+$")]
    private static partial Regex BytesForm();
}
