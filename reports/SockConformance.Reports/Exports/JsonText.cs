using System.Text;
using System.Text.Json;

namespace SockConformance.Reports.Exports;

/// <summary>Writes JSON as text: UTF-8, what a browser could take for markup escaped.</summary>
internal static class JsonText
{
    /// <summary>Writes a document.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="write">Writes the document's value.</param>
    /// <param name="indented">Whether it is for people too; half of a large file would be spaces.</param>
    public static void Write(TextWriter writer, Action<Utf8JsonWriter> write, bool indented = true)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
            write(json);
        writer.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        writer.Write('\n');
    }

    /// <summary>Writes a property that is a list.</summary>
    public static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }
}
