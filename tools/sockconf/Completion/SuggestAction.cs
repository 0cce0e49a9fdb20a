using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using SockConformance.Harness;

namespace SockConformance.Tool.Completion;

/// <summary>
/// Answers the library's directive <c>[suggest:N]</c>, which a shell's script calls with the line up to the cursor: the words
/// that may stand there, a line each. No word means that a file may stand there, which the shell knows how to complete.
/// </summary>
/// <param name="root">All commands.</param>
internal sealed class SuggestAction(RootCommand root) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        string line = parseResult.Tokens.LastOrDefault(t => t.Type != TokenType.Directive)?.Value ?? "";
        try
        {
            foreach (string word in Suggest(line))
                Terminal.Line(word);
        }
        catch (Exception e) when (e is InputException or IOException or UnauthorizedAccessException)
        {
            // Data that cannot be read is told by the command itself, and not while it is typed.
        }
        return ExitCode.Done;
    }

    private IEnumerable<string> Suggest(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        string typed = space < 0 ? "" : line[(space + 1)..];
        int start = typed.LastIndexOf(' ') + 1;
        string word = typed[start..];
        var before = typed[..start].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        // An option's value may stand behind its '=' too.
        int equals = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal) : -1;
        string called = word[..(equals + 1)];
        word = word[(equals + 1)..];
        if (equals > 0)
            before.Add(called[..^1]);
        var parsed = root.Parse(before);
        var command = parsed.CommandResult.Command;
        var options = command.Options.Concat(root.Options).Distinct().Where(o => !o.Hidden).ToList();
        // What is completed gets the word that is begun, as a whole command line has it.
        var context = root.Parse([.. before, word]).GetCompletionContext();
        var awaiting = options.Find(o => before.Count > 0 && Takes(o) && IsCalled(o, before[^1]));
        var symbols = awaiting is not null ? Suggestions.For(awaiting, context)
            : equals > 0 ? []
            : word.StartsWith('-') ? options.Select(o => o.Name)
            : Words(command, options, context);
        return symbols.Where(s => s.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(s => called + s).Distinct();
    }

    /// <summary>Commands and what its arguments may be; of a command that takes neither, its options.</summary>
    private static IEnumerable<string> Words(Command command, IReadOnlyList<Option> options, CompletionContext context) =>
        command.Subcommands.Count + command.Arguments.Count == 0
            ? options.Select(o => o.Name)
            : command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name)
                .Concat(command.Arguments.SelectMany(a => Suggestions.For(a, context)));

    private static bool Takes(Option option) => option.ValueType != typeof(bool) && option.Arity.MaximumNumberOfValues > 0;

    private static bool IsCalled(Option option, string word) => option.Name == word || option.Aliases.Contains(word);
}
