using SockConformance.Harness.Expectations.Types;
using SockConformance.Harness.Expectations.Yaml;

namespace SockConformance.Harness.Expectations.Reading;

/// <summary>Reads the structures that an option file defines.</summary>
internal static class TypesReader
{
    /// <summary>Words of a reply, which no field of a structure may be called.</summary>
    private static readonly string[] Reserved = ["value", "len", "size", "written", "raw", "via", "us", "ms", "over", "buffer", "optlen", "limit"];

    private static readonly string FieldTypes = string.Join(", ", IntegerType.All.Where(i => i.IsField).Select(i => i.Name));

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
                if (TypeField.Read(field.Key.Text, text) is not { Integer: null or { IsField: true } })
                {
                    string found = $"the field type '{text.Replace('*', ' ')}' is not known";
                    problems.Add(field.Value.Where, $"{found}; allowed: char N, u8 N, {FieldTypes}");
                }
                fields.Add(field.Key.Text + ":" + text);
                names.Add(field.Key.Text);
            }
            types[entry.Key.Text] = new StructureType(entry.Key.Text, "{" + string.Join(',', fields) + "}", names);
        }
        return types;
    }
}
