using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using SockConformance.Tool.Commands;
using SockConformance.Tool.Completion;
using SockConformance.Tool.Help;

namespace SockConformance.Tool;

/// <summary>All commands, and the options that every command has.</summary>
internal sealed class CommandTree
{
    private const string Says =
        "Tests what the documents of Winsock, NetBSD and Linux promise of socket options on real systems, and shows the answers. "
        + "Begin with 'sockconf run'.";

    /// <summary>Makes it.</summary>
    public CommandTree()
    {
        var groups = Groups();
        foreach (var command in groups.SelectMany(g => g.Commands))
            Root.Add(command);
        Root.Add(Colour);
        Root.Add(Quiet);
        Root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        var help = Root.Options.OfType<HelpOption>().Single();
        help.Action = new GroupedHelp((HelpAction)help.Action!, groups);
        Root.Directives.OfType<SuggestDirective>().Single().Action = new SuggestAction(Root);
    }

    /// <summary>The program itself.</summary>
    public RootCommand Root { get; } = new(Says);

    /// <summary>The option that says when colours are used.</summary>
    public Option<string> Colour { get; } = ColourOption.Option();

    /// <summary>The option that keeps notes and progress back.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "No notes and no progress: results and complaints only.",
        Recursive = true,
    };

    private static CommandGroup[] Groups() =>
    [
        new("Ask systems", [
            RunCommand.Make(), PlanCommand.Make(), JudgeCommand.Make(), TargetsCommand.Make(), TargetCommand.Make(),
            SmokeCommand.Make(), BenchCommand.Make(), ScanCommand.Make()]),
        new("Look at what they answered", [
            ReportCommand.Make(), ServeCommand.Make(), ExportCommand.Make(), DiffCommand.Make(), WatchCommand.Make(),
            CompareCommand.Make(), HistoryCommand.Make(), AcceptCommand.Make()]),
        new("Look up what is promised", [
            ListCommand.Make(), ExplainCommand.Make(), ErrorsCommand.Make(), ReproduceCommand.Make(), CheckCommand.Make()]),
        new("Work on the expectations", [LintCommand.Make(), CoverageCommand.Make(), SymbolsCommand.Make()]),
        new("Your shell", [CompletionCommand.Make()]),
    ];
}
