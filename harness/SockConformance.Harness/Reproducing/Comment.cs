using System.Text;
using SockConformance.Harness.Expectations.Expanding;

namespace SockConformance.Harness.Reproducing;

/// <summary>What stands above a program.</summary>
internal static class Comment
{
    public static string Write(CaseInstance instance, string build, string first, string next, string last)
    {
        var lines = new List<string>
        {
            $"{instance.Id} on {instance.Platform.Name}",
            instance.Title,
            "",
            "Build and run: " + build,
            "Each observed step prints a line as the transcript of SockConformance has it; every other step must succeed.",
            "It ends with 0 if the promise holds, with 1 if the system does otherwise, with 2 if nothing can be said.",
        };
        if (instance.Case.Needs.Count > 0)
            lines.Add("It needs: " + string.Join(", ", instance.Case.Needs.Select(Need)));
        if (instance.Row?.Privilege is { } privilege)
            lines.Add("A set of the option needs " + Need(privilege));
        if (instance.Case.Varies.Count > 0)
            lines.Add("From run to run these may differ: " + string.Join(", ", instance.Case.Varies));
        var text = new StringBuilder();
        for (int i = 0; i < lines.Count; i++)
            text.Append((i == 0 ? first : next).TrimEnd()).Append(lines[i].Length > 0 ? " " : "").Append(
                lines[i].Replace("*/", "* /", StringComparison.Ordinal)).Append('\n');
        return text.Append(last.Length > 0 ? last + "\n" : "").ToString();
    }

    private static string Need(string need) => need switch
    {
        "other-user" => "root, who can become another user",
        "actor" => "a process or thread beside it, which it starts",
        "ipv6" => "IPv6 on the loopback interface",
        _ when need.StartsWith("cap:", StringComparison.Ordinal) => $"the privilege {need[4..]} (root has it)",
        _ => need,
    };
}
