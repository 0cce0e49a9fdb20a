using System.Globalization;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Expectations.Yaml;
using SockConformance.Harness.Runs;

namespace SockConformance.Harness.Targets;

/// <summary>What a system answered elsewhere: a file in the folder of its target, and when and how it was made.</summary>
/// <param name="Path">The file: what a driver wrote with a plan as its input, or a run file; either may be compressed.</param>
/// <param name="Recorded">When and how.</param>
public sealed record Recording(string Path, Recorded Recorded)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Reads the key <c>recorded</c> of a target file in a folder; null where it is not there.</summary>
    internal static Recording? Read(Node? node, string folder, Problems problems)
    {
        if (node.AsMapping(problems, "recorded") is not { } body)
            return null;
        body.Only(problems, "the key", "file", "on", "how");
        string file = body.Require(problems, "file", "a recording");
        string day = body.Require(problems, "on", "a recording");
        string how = body.Require(problems, "how", "a recording");
        if (!IsDay(day, out var on) && day.Length > 0)
            problems.Add(body["on"]!.Where, $"'{day}' is no day; write it as 2026-11-29");
        return new Recording(System.IO.Path.Combine(folder, file), new Recorded(on, how));
    }

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
