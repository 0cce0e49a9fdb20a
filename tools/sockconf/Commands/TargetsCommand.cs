using System.CommandLine;
using System.Text.Json;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;
using SockConformance.Reports.Exports;
using Spectre.Console;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf targets</c>: what can be run here, and what is missing for the rest.</summary>
internal static class TargetsCommand
{
    public static Command Make()
    {
        var file = Shared.Targets();
        var json = JsonOption.Make();
        var command = new Command(
            "targets",
            "Lists the targets: what they are, what they speak, and what is missing, with the package that brings it.")
        {
            file, json,
        };
        command.SetAction(parsed =>
        {
            var workspace = Shared.FindWorkspace();
            var list = TargetList.Read(workspace, parsed.GetValue(file)?.FullName);
            var all = list.Runnable.Concat(list.FileTemplates).Concat(list.Templates);
            if (parsed.GetValue(json))
            {
                JsonText.WriteObjects(Console.Out, all, (target, json) => Write(workspace, target, json));
                return ExitCode.Done;
            }
            var table = new Table().Border(Terminal.IsWatched ? TableBorder.Rounded : TableBorder.None);
            table.AddColumns("target", "platform", "speaks", "here", "what it is");
            foreach (var target in all)
                table.AddRow(Row(workspace, target));
            Terminal.Out.Write(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Markup[] Row(Workspace workspace, Target target)
    {
        string here = target.Recording is { Recorded.On: var day } ? $"recorded on {day:yyyy-MM-dd}"
            : Missing(target) is { } missing ? "needs " + missing
            : ReleaseFetch.IsHere(workspace, target) ? "can be run"
            : "would be fetched from " + string.Join(", ", target.Release!.Suites);
        string[] texts = [Name(target), target.Platform, target.Speaks ?? "its release", here, About(target)];
        return [.. texts.Select(t => new Markup(Markup.Escape(t)))];
    }

    private static void Write(Workspace workspace, Target target, Utf8JsonWriter json)
    {
        json.WriteString("name", Name(target));
        json.WriteString("platform", target.Platform);
        json.WriteBoolean("native", target.Native);
        JsonText.Text(json, "speaks", target.Speaks);
        JsonText.Text(json, "needs", Missing(target));
        json.WriteBoolean("isHere", Missing(target) is null && ReleaseFetch.IsHere(workspace, target));
        json.WriteString("about", About(target));
    }

    private static string Name(Target target) => target.Argument is { } argument ? $"{target.Name}:{argument}"
        : target.ReleaseFile is { } file ? TargetName.Join(target.Name, file)
        : target.Name;

    private static string About(Target target) =>
        target.About.Replace("{release}", target.ReleaseFile, StringComparison.Ordinal);

    /// <summary><c>runsc (package runsc), cpio (package cpio)</c>, or null.</summary>
    private static string? Missing(Target target)
    {
        if (target.Systems.Count > 0 && !target.Systems.Contains(HostSystem.Name))
            return string.Join(" or ", target.Systems);
        var lacking = target.Programs.Where(p => Programs.Find(p.Key) is null);
        var missing = lacking.Select(p => $"{p.Key} (package {p.Value})").ToList();
        if (target.Build is { } build && !build.Compilers.Any(c => Programs.Find(c) is not null))
            missing.Add($"a C compiler ({string.Join(", ", build.Compilers)})");
        return missing.Count > 0 ? string.Join(", ", missing) : null;
    }
}
