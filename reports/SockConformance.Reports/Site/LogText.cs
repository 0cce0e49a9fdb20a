using System.Globalization;
using System.Text;
using SockConformance.Harness.Protocol;
using SockConformance.Reports.Model;

namespace SockConformance.Reports.Site;

/// <summary>
/// Writes a transcript as lines for a reader: each request, and under it the reply with the time that the call took.
/// </summary>
internal static class LogText
{
    private const int LongestLine = 3000;

    /// <summary>The transcript in three parts, the middle one the step that decided; empty where none did.</summary>
    public static (string Before, string Marked, string After) Parts(CaseResult result)
    {
        var exchanges = result.Transcript.Exchanges;
        int marked = Deciding(result);
        var parts = new StringBuilder[3] { new(), new(), new() };
        for (int i = 0; i < exchanges.Count; i++)
        {
            var part = parts[marked < 0 || i < marked ? 0 : i == marked ? 1 : 2];
            if (i < result.Case.Steps.Count && result.Case.Steps[i].Label is { } label)
                part.Append(label).Append(": ");
            part.Append(Shorten(exchanges[i].Request, LongestLine));
            part.Append("\n    → ").Append(Shorten(exchanges[i].Reply.Text, LongestLine));
            if (Time(exchanges[i].Reply.Microseconds) is { } time)
                part.Append("   ").Append(time);
            part.Append('\n');
        }
        return (parts[0].ToString(), parts[1].ToString(), parts[2].ToString());
    }

    /// <summary><c>8 µs</c>, <c>301 ms</c>; null when unknown.</summary>
    public static string? Time(long microseconds) => microseconds switch
    {
        < 0 => null,
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{microseconds} µs"),
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1000.0:0.0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1000} ms"),
    };

    /// <summary>The text, or its beginning and how long it is: a page must not grow with what a target says.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var beginning = text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most);
        return string.Create(
            CultureInfo.InvariantCulture, $"{beginning}… ({text.Length} characters; the run file has all of them)");
    }

    /// <summary>The step that a fail names, or where the case went wrong; -1 when it went as it should.</summary>
    private static int Deciding(CaseResult result)
    {
        if (result.Verdicts.Select(v => v.Verdict.Cause.Difference()?.Label).FirstOrDefault(l => l is not null) is { } label)
            return result.Case.Steps.Take(result.Transcript.Exchanges.Count).ToList().FindIndex(s => s.Label == label);
        return result.Steps.ToList().FindIndex(s => s.Exchange.Reply.Status is not (ReplyStatus.Ok or ReplyStatus.Err)
            || (s.Exchange.Reply.Status == ReplyStatus.Err && s.Step.Label is null));
    }
}
