using SockConformance.Harness.Expectations.Types;
using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads the structures that an option file defines.</summary>
internal static class TypesReader
{
    /// <summary>Words of a reply, which no field of a structure may be called.</summary>
    private static readonly string[] Reserved =
        ["value", "len", "size", "written", "raw", "via", "us", "ms", "over", "buffer", "optlen", "limit"];

    private static readonly string FieldTypes = string.Join(", ", FieldTypeNames());

    public static Dictionary<string, StructureType> Read(Node? node, Problems problems)
    {
        var types = new Dictionary<string, StructureType>(StringComparer.Ordinal);
        foreach (var entry in node.AsMapping(problems, "types")?.Entries ?? [])
        {
            var fields = new List<string>();
            var names = new List<string>();
            var entries = entry.Value.AsMapping(problems, "a structure")?.Entries ?? [];
            foreach (var field in entries)
            {
                string text = FieldType(field, isLast: ReferenceEquals(field, entries[^1]), problems);
                fields.Add(field.Key.Text + ":" + text);
                names.Add(field.Key.Text);
            }
            types[entry.Key.Text] = new StructureType(entry.Key.Text, "{" + string.Join(',', fields) + "}", names);
        }
        return types;
    }

    /// <summary>A field's type as the protocol writes it.</summary>
    private static string FieldType(Entry field, bool isLast, Problems problems)
    {
        if (Reserved.Contains(field.Key.Text))
        {
            string taken = $"a field cannot be called '{field.Key.Text}', which is a word of every reply";
            problems.Add(field.Key.Where, taken + "; choose another name");
        }
        string written = field.Value.AsText(problems, "a field's type") ?? "";
        string text = written.Replace(" *", "*", StringComparison.Ordinal).Replace(' ', '*');
        var read = TypeField.Read(field.Key.Text, text);
        if (read is null)
            problems.Add(field.Value.Where, $"the field type '{written}' is not known; allowed: {FieldTypes}");
        if (read is { IsOpen: true } && !isLast)
        {
            string open = $"'{written}' holds as many elements as there are, so the structure ends with it";
            problems.Add(field.Value.Where, open + "; make it the last field, or give it a length");
        }
        return text;
    }

    private static IEnumerable<string> FieldTypeNames() =>
    [
        "char N",
        "u8 N",
        .. IntegerType.All.Where(i => i.IsField).Select(i => i.Name),
        .. AddressType.All.Select(a => a.Name),
        TypeField.InstructionType,
        "and for the last field TYPE*",
    ];
}
