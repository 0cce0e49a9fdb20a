using System.CommandLine;
using System.CommandLine.Completions;
using SockConformance.Harness.Checking;
using SockConformance.Harness.Expectations;
using SockConformance.Harness.Planning;
using SockConformance.Harness.Targets;

namespace SockConformance.Tool.Completion;

/// <summary>
/// What options and arguments that stand for something of the expectations may be. They are looked up when a shell asks, by
/// the symbol's name: it means the same in every command.
/// </summary>
internal static class Suggestions
{
    private static readonly Dictionary<string, Func<CompletionContext, IEnumerable<string>>> ByName = new(StringComparer.Ordinal)
    {
        ["--target"] = Targets,
        ["target"] = Targets,
        ["reference"] = Targets,
        ["--only"] = Subjects,
        ["option"] = Subjects,
        ["case"] = Cases,
        ["--platform"] = Platforms,
        ["--cases"] = Platforms,
        ["platform"] = Platforms,
        ["error"] = Errors,
        ["document"] = context => Catalog(context).Documents.Keys,
        ["--kind"] = Kinds,
        ["--systems"] = context => [.. SystemsReader.Names(Catalog(context)), .. Targets(context)],
    };

    /// <summary>
    /// What an option or argument may be: what it says itself, else what its name stands for; nothing where a file or free text
    /// is meant. What a name stands for is no source of the symbol's own: the library's help would list all of it.
    /// </summary>
    /// <param name="symbol">The option or argument.</param>
    /// <param name="context">The command line so far, with the word that is begun.</param>
    public static IEnumerable<string> For(Symbol symbol, CompletionContext context)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        var own = symbol.GetCompletions(context).Select(c => c.Label).ToList();
        return own.Count == 0 && ByName.TryGetValue(symbol.Name, out var words) ? words(context) : own;
    }

    private static IEnumerable<string> Targets(CompletionContext context)
    {
        var list = TargetList.Read(Shared.FindWorkspace(), Value<FileInfo>(context, "--targets")?.FullName);
        return list.Runnable.Select(t => t.Name).Concat(list.Templates.Select(t => t.Name + ":"));
    }

    private static IEnumerable<string> Platforms(CompletionContext context) => Catalog(context).Platforms.Keys;

    private static IEnumerable<string> Kinds(CompletionContext context) =>
        Catalog(context).Platforms.Values.SelectMany(p => p.Kinds.Keys).Distinct();

    private static IEnumerable<string> Errors(CompletionContext context) => Catalog(context).Errors.Errors
        .SelectMany(e => e.Names.Values.SelectMany(n => n).Append(e.Dotnet).OfType<string>()).Distinct();

    /// <summary>
    /// Names of options; behind a slash ids, and the cases of an option that is written whole
    /// (<c>SO_LINGER/blocks</c>, <c>SOL_SOCKET/SO_LINGER/blocks</c>).
    /// </summary>
    private static IEnumerable<string> Subjects(CompletionContext context)
    {
        string word = context.WordToComplete;
        var subjects = Catalog(context).Subjects.ToList();
        if (!word.Contains('/', StringComparison.Ordinal))
            return subjects.Select(s => s.Name);
        var cases = subjects.SelectMany(s => new[] { s.Id, s.Name }
            .Where(name => word.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase))
            .SelectMany(name => s.Cases.Select(c => $"{name}/{c.Name}")));
        return subjects.Select(s => s.Id).Concat(cases);
    }

    /// <summary>Ids of options; of one that is written whole the ids of its cases.</summary>
    private static IEnumerable<string> Cases(CompletionContext context)
    {
        string word = context.WordToComplete;
        var catalog = Catalog(context);
        if (catalog.Subjects.FirstOrDefault(s => word.StartsWith(s.Id + "/", StringComparison.Ordinal)) is not { } subject)
            return catalog.Subjects.Select(s => s.Id + "/");
        string platform = catalog.FindPlatform(Value<string>(context, "--platform") ?? "linux").Id;
        return SharedPlans.For(catalog).Instances(platform).Select(i => i.Id)
            .Where(id => id.StartsWith(subject.Id + "/", StringComparison.Ordinal));
    }

    private static Catalog Catalog(CompletionContext context) =>
        Shared.ReadCatalog(Value<DirectoryInfo>(context, "--expectations"));

    /// <summary>What the line says of an option so far; null where it says nothing, or the command has no such option.</summary>
    private static T? Value<T>(CompletionContext context, string option) where T : class
    {
        var parsed = context.ParseResult;
        var symbol = parsed.CommandResult.Command.Options.FirstOrDefault(o => o.Name == option);
        return symbol is null || parsed.GetResult(symbol) is null ? null : parsed.GetValue<T>(option);
    }
}
