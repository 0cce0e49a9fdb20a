using SockConformance.Harness.Expectations;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace SockConformance.Tool;

/// <summary>Tells what is wrong with a command line: what was found, what is allowed, and what was probably meant.</summary>
internal static class WrongCommandLine
{
    /// <summary>The complaints, the last of which says where to read on; none when the command line is right.</summary>
    public static IReadOnlyList<string> Complaints(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var strangers = StrangeOptions(parsed);
        if (parsed.Errors.Count == 0 && strangers.Count == 0)
            return [];
        // A slip in an option's name makes its value a word too many; that is not worth a second complaint.
        var complaints = (strangers.Count > 0 ? strangers : parsed.UnmatchedTokens).Select(t => OfToken(command, t)).ToList();
        if (command.Subcommands.Count == 0)
        {
            var messages = parsed.Errors.Select(e => e.Message.Split(" as expected type ")[0]);
            bool IsAboutUnmatched(string message) =>
                parsed.UnmatchedTokens.Any(t => message.Contains($"'{t}'", StringComparison.Ordinal));
            complaints.AddRange(messages.Where(m => !IsAboutUnmatched(m)));
        }
        else if (complaints.Count == 0)
            complaints.Add($"a command is needed; allowed: {Names(command)}");
        complaints.Add($"'{(command is RootCommand ? "sockconf" : "sockconf " + command.Name)} --help' tells more.");
        return complaints;
    }

    /// <summary>Words that look like options and are none, also where they would pass for a file's or an option's name.</summary>
    private static IReadOnlyList<string> StrangeOptions(ParseResult parsed)
    {
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value);
        return [.. arguments.Concat(parsed.UnmatchedTokens).Where(t => t.StartsWith('-'))];
    }

    private static string OfToken(Command command, string token)
    {
        if (token.StartsWith('-'))
        {
            var options = command.Options.Select(o => o.Name).ToList();
            if (Misplaced(command, token) is { } place)
                return place;
            string ofCommand = command is RootCommand ? "" : $" to '{command.Name}'";
            string allowed = string.Join(", ", options) + Nearest.DidYouMean(token, options);
            return $"the option '{token}' is not known{ofCommand}; allowed: {allowed}";
        }
        if (command.Subcommands.Count > 0)
        {
            string near = Nearest.DidYouMean(token, command.Subcommands.Select(c => c.Name));
            return $"the command '{token}' is not known; allowed: {Names(command)}{near}";
        }
        string taken = command.Arguments.Count == 0
            ? "no arguments"
            : string.Join(' ', command.Arguments.Select(a => $"<{a.Name}>")) + " and no more";
        return $"'{token}' is too much; '{command.Name}' takes {taken}";
    }

    /// <summary>An option of commands that stands before the command; null for any other one.</summary>
    private static string? Misplaced(Command command, string token)
    {
        string name = token.Split('=', ':')[0];
        if (command.Options.Any(o => o.Name == name))
            return $"the option '{name}' stands before the command; write it behind: 'sockconf {command.Name} ... {name}'";
        bool isOfCommands = command is RootCommand && command.Subcommands.Any(c => c.Options.Any(o => o.Name == name));
        return isOfCommands
            ? $"the option '{name}' is one of commands, and stands behind one: 'sockconf COMMAND ... {name}'"
            : null;
    }

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(c => c.Name));
}
