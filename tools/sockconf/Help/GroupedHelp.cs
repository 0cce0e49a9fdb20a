using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SockConformance.Tool.Help;

/// <summary>
/// What <c>--help</c> prints: for the program the commands in groups, each with a line and two examples; for a command what
/// the library says of it, and its examples.
/// </summary>
/// <param name="usual">The library's own help.</param>
/// <param name="groups">The commands.</param>
internal sealed class GroupedHelp(HelpAction usual, IReadOnlyList<CommandGroup> groups) : SynchronousCommandLineAction
{
    private const string ExitCodes =
        "Exit codes: 0 done, 1 not as expected, 2 bad usage or data, 3 a target could not be run.";

    /// <summary>Help is asked for also by a command line that lacks something.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var command = parseResult.CommandResult.Command;
        if (command is RootCommand root)
            Write(root);
        else
        {
            usual.Invoke(parseResult);
            var named = command.Parents.OfType<Command>().FirstOrDefault(p => p is not RootCommand) ?? command;
            Terminal.Line("Examples:");
            foreach (string example in CommandHelp.ByName[named.Name].Examples)
                Terminal.Line("  sockconf " + example);
        }
        return ExitCode.Done;
    }

    private void Write(RootCommand root)
    {
        Terminal.Wrapped(root.Description!);
        Terminal.Line("\nUsage: sockconf COMMAND [ARGUMENTS] [OPTIONS]; 'sockconf COMMAND --help' tells the rest.");
        int width = groups.SelectMany(g => g.Commands).Max(c => Name(c).Length);
        foreach (var group in groups)
        {
            Terminal.Line($"\n{group.Title}:");
            foreach (var command in group.Commands)
                Terminal.Wrapped($"  {Name(command).PadRight(width)}  {CommandHelp.ByName[command.Name].Short}", width + 4);
            foreach (string example in group.Commands.SelectMany(c => CommandHelp.ByName[c.Name].Examples.Take(1)).Take(2))
                Terminal.Line($"    $ sockconf {example}");
        }
        Terminal.Line("\nOptions:");
        foreach (var option in root.Options)
            Terminal.Wrapped($"  {Name(option).PadRight(width)}  {option.Description}", width + 4);
        Terminal.Line();
        Terminal.Wrapped(ExitCodes);
    }

    private static string Name(Command command) => string.Join(' ', command.Arguments.Select(Name).Prepend(command.Name));

    private static string Name(Argument argument)
    {
        string name = argument.Name.ToUpperInvariant();
        string many = argument.Arity.MaximumNumberOfValues > 1 ? "..." : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]{many}" : name + many;
    }

    private static string Name(Option option)
    {
        string value = option.HelpName is { } name ? $" {name}" : "";
        string? alias = option.Aliases.FirstOrDefault(a => a.Length == 2 && a[1] != '?');
        return (alias is null ? "" : alias + ", ") + option.Name + value;
    }
}
