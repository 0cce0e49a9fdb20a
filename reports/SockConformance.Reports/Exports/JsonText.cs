using System.Text;
using System.Text.Json;

namespace SockConformance.Reports.Exports;

/// <summary>Writes JSON as text: UTF-8, what a browser could take for markup escaped.</summary>
public static class JsonText
{
    /// <summary>Writes a document.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="write">Writes the document's value.</param>
    /// <param name="indented">Whether it is for people too; half of a large file would be spaces.</param>
    public static void Write(TextWriter writer, Action<Utf8JsonWriter> write, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
            write(json);
        writer.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        writer.Write('\n');
    }

    /// <summary>Writes a list that is all of the text, of objects whose properties are written one by one.</summary>
    public static void WriteObjects<T>(TextWriter writer, IEnumerable<T> items, Action<T, Utf8JsonWriter> write) =>
        Write(writer, json =>
        {
            json.WriteStartArray();
            foreach (var item in items)
                Object(json, () => write(item, json));
            json.WriteEndArray();
        });

    /// <summary>Writes an object.</summary>
    public static void Object(Utf8JsonWriter json, Action write)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(write);
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    /// <summary>Writes a property that is a list.</summary>
    public static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(write);
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>Writes a property that is a list of objects.</summary>
    public static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write) =>
        Array(json, name, items, item => Object(json, () => write(item)));

    /// <summary>Writes a property that is a list of texts.</summary>
    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(json);
        Array(json, name, texts, json.WriteStringValue);
    }

    /// <summary>Writes a property that is an object with a property for each item.</summary>
    public static void Map<T>(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, T>> items, Action<T> write)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(write);
        json.WriteStartObject(name);
        foreach (var (key, value) in items)
        {
            json.WritePropertyName(key);
            write(value);
        }
        json.WriteEndObject();
    }

    /// <summary>Writes a property, unless there is nothing to say.</summary>
    public static void Text(Utf8JsonWriter json, string name, string? text)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (text is not null)
            json.WriteString(name, text);
    }

    /// <summary>A member of an enumeration as JSON has it: <c>header-only</c>.</summary>
    public static string Word(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());
    }
}
