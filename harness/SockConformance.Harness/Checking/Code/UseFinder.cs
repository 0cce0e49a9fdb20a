using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Checking.Code;

/// <summary>Finds where a source uses options, by their names.</summary>
public sealed class UseFinder
{
    /// <summary>So many tokens before an option's name its level is looked for.</summary>
    private const int LevelReach = 14;

    private readonly LexedSource source;
    private readonly NameIndex index;
    private readonly HashSet<string> names;
    private readonly Guards guards;

    private UseFinder(LexedSource source, NameIndex index)
    {
        this.source = source;
        this.index = index;
        guards = Guards.Find(source);
        names = [.. source.Tokens.Where(t => t.Kind == TokenKind.Name).Select(t => t.Text)];
    }

    /// <summary>The uses, in order.</summary>
    /// <param name="file">The file, as it is to be told.</param>
    /// <param name="source">What it holds.</param>
    /// <param name="index">The names in its language.</param>
    public static IReadOnlyList<OptionUse> Find(string file, LexedSource source, NameIndex index)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(index);
        var finder = new UseFinder(source, index);
        var whole = FileCondition.Find(file, source);
        var asked = FileCondition.AskedFor(source);
        return [.. Enumerable.Range(0, source.Tokens.Count).Select(i => finder.Use(file, i, whole, asked)).OfType<OptionUse>()];
    }

    private OptionUse? Use(string file, int at, Condition? whole, IReadOnlySet<string> asked)
    {
        var token = source.Tokens[at];
        if (token.Kind != TokenKind.Name)
            return null;
        var called = index.OfRuntimes(token.Text).Where(n => Fits(n.Pattern, at)).ToList();
        // Where the runtime has a name of its own in capitals (Java's IP_DONTFRAGMENT), that is meant.
        var found = called.Count > 0 ? called : index.Own(token.Text);
        if (found.Count == 0 || IsDefinition(at) || IsMessage(at))
            return null;
        var options = AtLevel(found.Select(f => f.Option).Distinct().ToList(), at);
        var pattern = found[0].Pattern;
        var when = asked.Contains(token.Text) ? Condition.And(whole, Condition.Defined(token.Text)) : whole;
        if (guards.At(at) is { } guard)
            when = Condition.And(when, guard);
        return new OptionUse(
            file, token.Line, token.Column, token.Text.Length,
            pattern.Form == NameForm.Constant ? token.Text : pattern.Written.Split(", ")[^1],
            options, pattern.Form == NameForm.Constant && options.Any(o => o.Name == token.Text),
            token.When is { } own ? Condition.And(when, own) : when);
    }

    private bool Fits(NamePattern pattern, int at)
    {
        var (before, holder) = (source.At(at - 1).Text, source.At(at - 2));
        bool isMember = before is "." or "::" || (before == ">" && holder.Text == "-");
        return pattern.Form switch
        {
            NameForm.Constant => true,
            NameForm.Qualified => isMember && holder.Text == pattern.Anchor && IsGiven(pattern.Level, at),
            NameForm.Key => source.At(at + 1).Text == ":" && names.Contains(pattern.Anchor),
            _ => isMember && names.Contains(pattern.Anchor) && !IsOtherType(holder, pattern),
        };
    }

    /// <summary>In Java a call of another class's own method (<c>String.join</c>).</summary>
    private bool IsOtherType(SourceToken holder, NamePattern pattern) =>
        source.Language == SourceLanguage.Java && holder.Kind == TokenKind.Name
        && char.IsUpper(holder.Text[0]) && holder.Text != pattern.Anchor;

    /// <summary>Whether .NET's level stands before the name, or none.</summary>
    private bool IsGiven(string? level, int at)
    {
        for (int i = at - 1; level is not null && i > Math.Max(0, at - LevelReach); i--)
            if (source.At(i - 2).Text == "SocketOptionLevel")
                return source.At(i).Text == level;
        return true;
    }

    /// <summary>Of options of one name those of the level that stands before it; all where none does.</summary>
    private List<Subject> AtLevel(List<Subject> options, int at)
    {
        for (int i = at - 1; options.Count > 1 && i >= Math.Max(0, at - LevelReach) && source.At(i).Text != ";"; i--)
            if (options.Where(o => IsLevel(o.Level!, source.At(i).Text)).ToList() is { Count: > 0 } meant)
                return meant;
        return options;
    }

    private static bool IsLevel(string level, string word) =>
        word == level || (word.StartsWith("SOL_", StringComparison.Ordinal) && level == "IPPROTO_" + word["SOL_".Length..]);

    /// <summary>A name that gets a value (<c>const SO_X = 15</c>) is no use of it.</summary>
    private bool IsDefinition(int at) =>
        (source.At(at + 1).Text == "=" && source.At(at + 2).Text is not ("=" or ">") && source.At(at - 1).Text != ".")
        || source.At(at - 1).Text is "const" or "let" or "static";

    /// <summary>A name that a control message's type is held against.</summary>
    private bool IsMessage(int at) =>
        Enumerable.Range(at - 5, 10).Any(i => source.At(i).Text is "cmsg_type" or "WSA_CMSG_TYPE");
}
