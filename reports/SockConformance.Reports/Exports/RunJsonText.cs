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
        json.WriteString("target", Told.Name(header.Target));
        json.WriteString("platform", header.Platform);
        json.WriteString("title", Told.Name(header.Title));
        json.WriteString("release", Told.Name(header.Hello.Release));
        json.WriteString("machine", Told.Name(header.Hello.Machine));
        json.WriteString("libc", Told.Name(header.Hello.Libc));
        string started = header.Started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        json.WriteString("started", started);
        if (header.Recorded is { } recorded)
            json.WriteString("recorded", recorded.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("expectations", header.Expectations);
        json.WriteEndObject();
    }
}
