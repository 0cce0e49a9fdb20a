using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SockConformance.Harness.Runs;

/// <summary>Writes lines of all files that are JSON Lines.</summary>
internal static class JsonLine
{
    /// <summary>Writes a line.</summary>
    public static void Write<T>(Stream stream, T line, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(stream, line, type);
        stream.WriteByte((byte)'\n');
    }
}
