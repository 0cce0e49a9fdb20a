using System.Text.RegularExpressions;

namespace SockConformance.Reports.Site;

/// <summary>Finds in a template what the template library would complain of without telling the line.</summary>
internal static partial class TemplateCheck
{
    /// <summary>What is wrong first, as <c>line: message</c>, or null.</summary>
    /// <param name="text">The template.</param>
    /// <param name="partials">The partials that it may use.</param>
    public static (int Line, string Message)? Find(string text, IReadOnlyCollection<string> partials)
    {
        var open = new Stack<(string Name, int Line)>();
        for (int at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{{", at, StringComparison.Ordinal))
        {
            int line = LineOf(text, at);
            bool comment = text.AsSpan(at).StartsWith("{{!--");
            string ending = comment ? "--}}" : "}}";
            int end = text.IndexOf(ending, at, StringComparison.Ordinal);
            int next = text.IndexOf("{{", at + 2, StringComparison.Ordinal);
            if (end < 0 || (!comment && next >= 0 && next < end))
                return (line, $"'{Shorten(text[at..])}' is not closed; end it with '{ending}'");
            string tag = text[(at + 2)..end].Trim('~', ' ');
            at = end + ending.Length;
            if (tag.StartsWith('!'))
                continue;
            if (tag.StartsWith('{') || tag.StartsWith('&'))
                return (line, $"'{{{{{Shorten(tag)}}}}}' writes text unescaped, which pages must not, because a target's replies are in it; write '{{{{name}}}}'");
            if (tag.StartsWith('#'))
                open.Push((FirstWord(tag[1..]), line));
            else if (tag.StartsWith('/') && (!open.TryPop(out var block) || block.Name != tag[1..].Trim()))
                return (line, block.Name is null ? $"'{{{{{tag}}}}}' closes nothing" : $"'{{{{{tag}}}}}' closes '{{{{#{block.Name}}}}}' of line {block.Line}; write '{{{{/{block.Name}}}}}'");
            else if (tag.StartsWith('>') && !partials.Contains(FirstWord(tag[1..])))
                return (line, $"there is no partial '{FirstWord(tag[1..])}'; allowed: {string.Join(", ", partials)}");
        }
        return open.TryPop(out var unclosed) ? (unclosed.Line, $"'{{{{#{unclosed.Name}}}}}' is not closed; write '{{{{/{unclosed.Name}}}}}'") : null;
    }

    /// <summary>The line of the first tag that uses a name, or null.</summary>
    public static int? LineOfName(string text, string name)
    {
        foreach (Match tag in Tag().Matches(text))
            if (Word().Matches(tag.Value).Any(w => w.Value == name))
                return LineOf(text, tag.Index);
        return null;
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;

    private static string FirstWord(string text) => text.Trim().Split(' ', 2)[0];

    private static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= 40 ? line : line[..40] + "...";
    }

    [GeneratedRegex(@"\{\{[^}]*\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\w-]+")]
    private static partial Regex Word();
}
