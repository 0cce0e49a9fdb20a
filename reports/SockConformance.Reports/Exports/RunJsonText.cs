using System.Globalization;
using System.Text.Json;
using SockConformance.Harness.Runs;

namespace SockConformance.Reports.Exports;

/// <summary>What a run was of, in all JSON that is exported.</summary>
internal static class RunJsonText
{
    public static void Write(RunHeader header, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("target", header.Target);
        json.WriteString("platform", header.Platform);
        json.WriteString("title", header.Title);
        json.WriteString("release", header.Hello.Release);
        json.WriteString("machine", header.Hello.Machine);
        json.WriteString("libc", header.Hello.Libc);
        json.WriteString("started", header.Started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("expectations", header.Expectations);
        json.WriteEndObject();
    }
}
