using System.Text.RegularExpressions;
using SockConformance.Harness.Expectations.Expanding;
using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Tests.Reproducing;

/// <summary>Holds what a program printed against the replies that the driver gave to the same steps.</summary>
internal static partial class Likeness
{
    /// <summary>What differs; nothing when the program shows what the transcript shows.</summary>
    public static IEnumerable<string> Differences(CaseInstance instance, IReadOnlyList<Reply> replies, string output)
    {
        var lines = output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(l => !Judged().IsMatch(l)).Where(l => !l.Contains(".ms: ", StringComparison.Ordinal)).ToList();
        int at = 0;
        for (int i = 0; i < instance.Steps.Count; i++)
        {
            var step = instance.Steps[i];
            string wanted = Comparable(instance, step.Label, replies[i]);
            if (step.Label is null && replies[i].Status == ReplyStatus.Ok)
                continue;
            // A step that is not observed and fails ends the program, as it ends what can be said of the case.
            string line = at < lines.Count ? lines[at++] : "nothing";
            string found = step.Label is null ? Stopped().Replace(line, "")
                : line.StartsWith(step.Label + ": ", StringComparison.Ordinal) ? line[(step.Label.Length + 2)..]
                : line;
            if (Comparable(instance, step.Label, Reply.Parse(found)) != wanted)
                yield return $"'{step.Text}': the program shows '{found}', the transcript '{replies[i].Text}'";
            if (step.Label is null)
                yield break;
        }
        if (at < lines.Count)
            yield return $"the program goes on: '{lines[at]}'";
    }

    /// <summary>Without times, what says how the number was found, and what the case says differs from run to run.</summary>
    private static string Comparable(CaseInstance instance, string? label, Reply reply)
    {
        // A step that is not observed shows its error alone.
        if (label is null)
            return (reply with { Fields = [] }).Text;
        var varies = instance.Case.Varies.Select(v => v.Split('.', 2)).Where(v => v[0] == label);
        var varying = varies.Select(v => v.ElementAtOrDefault(1)).ToList();
        // TCP_INFO tells round trip times and what else no two connections have in common.
        bool isInfo = instance.Steps.Any(s => s.Label == label && s.Text.Contains("TCP_INFO", StringComparison.Ordinal));
        if (isInfo || varying.Contains(null))
            return $"{reply.Status} {string.Join(' ', reply.Fields.Where(f => f.Key != "via").Select(f => f.Key))}";
        bool ofOthers = Names(reply, "pid", "cpid", "age_us");
        var lasting = reply.Fields.Where(f => f.Key is not ("via" or "pid" or "cpid" or "age_us") && !varying.Contains(f.Key));
        return (reply with { Fields = [.. lasting.Where(f => !(ofOthers && f.Key is "raw" or "cdata"))] }).Text;
    }

    private static bool Names(Reply reply, params string[] keys) => reply.Fields.Any(f => keys.Contains(f.Key));

    /// <summary>Where the steps end and what was promised begins.</summary>
    [GeneratedRegex("^(Promised[ ,]|Nothing )")]
    private static partial Regex Judged();

    [GeneratedRegex("^stopped at '.*': ")]
    private static partial Regex Stopped();
}
