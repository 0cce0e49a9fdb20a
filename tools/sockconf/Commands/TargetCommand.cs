using System.CommandLine;
using System.Text;
using SockConformance.Harness.Runs;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool.Commands;

/// <summary><c>sockconf target new NAME</c>: begins the definition of a target of one's own.</summary>
internal static class TargetCommand
{
    public static Command Make() => new("target", "Targets of your own.") { MakeNew() };

    private static Command MakeNew()
    {
        var name = new Argument<string>("NAME") { Description = "Its name, which its run file gets too: my-board." };
        var kind = new Option<string>("--kind")
        {
            Description = $"{string.Join(", ", TargetSketch.All)}: this system, a container, a machine by ssh, another ABI "
                + "by a cross-compiler. Default: local.",
            HelpName = "KIND",
            DefaultValueFactory = _ => TargetSketch.All[0],
        };
        kind.AcceptOnlyFromAmong([.. TargetSketch.All]);
        var file = new Option<string>("--file")
        {
            Description = "The file that it is added to; made when it is not there. Default: targets.yaml.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "targets.yaml",
        };
        var command = new Command("new", "Writes a sketch of a target's definition, to be edited.") { name, kind, file };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file), called = parsed.GetRequiredValue(name);
            string? before = File.Exists(path) ? File.ReadAllText(path) : null;
            string text = TargetSketch.Text(called, parsed.GetRequiredValue(kind), before);
            WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            // What is written is what every command reads.
            TargetList.Read(Shared.FindWorkspace(), path).Find(called);
            Terminal.Line($"{path} has {called} now: edit it, then 'sockconf smoke {called} --targets {path}'");
            return ExitCode.Done;
        });
        return command;
    }
}
