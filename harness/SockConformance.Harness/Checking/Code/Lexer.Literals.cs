namespace SockConformance.Harness.Checking.Code;

/// <summary>Strings, characters and patterns.</summary>
internal sealed partial class Lexer
{
    private bool Literal()
    {
        int quote = at;
        while (quote < text.Length && (char.IsAsciiLetterOrDigit(text[quote]) || text[quote] is '@' or '$' or '#')
            && quote - at < 20)
            quote++;
        if (quote == text.Length)
            return false;
        string prefix = text[at..quote];
        char c = text[quote];
        if (c is not ('"' or '\'' or '`') || !IsPrefix(prefix))
            return prefix.Length == 0 && c == '/' && language == SourceLanguage.JavaScript && Pattern();
        if (c == '`' && language != SourceLanguage.Go && language != SourceLanguage.JavaScript)
            return false;
        if (c == '\'' && language == SourceLanguage.Rust && !IsRustCharacter(quote))
            return false;
        String(prefix, quote, c);
        return true;
    }

    /// <summary>Whether what stands before a quote belongs to the string.</summary>
    private bool IsPrefix(string prefix) => prefix.Length == 0
        || (language == SourceLanguage.CSharp ? prefix.All(p => p is '@' or '$')
            : language == SourceLanguage.Python ? prefix.Length <= 2 && prefix.All(p => "rRbBuUfFtT".Contains(p))
            : language == SourceLanguage.Rust ? prefix.TrimEnd('#') is "r" or "b" or "c" or "br" or "cr"
            : language.IsPreprocessed && prefix is "L" or "u" or "U" or "u8" or "R" or "LR" or "uR" or "UR" or "u8R");

    private void String(string prefix, int quote, char c)
    {
        int run = Run(quote, c);
        string mark = new(c, 1);
        if (language.IsPreprocessed && prefix.EndsWith('R'))
            Until(quote + 1, ")" + text[(quote + 1)..Math.Max(quote + 1, text.IndexOf('(', quote))] + "\"");
        else if (language == SourceLanguage.Rust && prefix.Contains('r', StringComparison.Ordinal))
            Until(quote + 1, "\"" + new string('#', prefix.Count(p => p == '#')));
        else if (c == '`' && language == SourceLanguage.Go)
            Until(quote + 1, "`");
        else if (c == '`')
            Holed(quote + 1, mark, "${", isVerbatim: false);
        else if (run >= 3 && language == SourceLanguage.CSharp)
            Until(quote + run, new string('"', run));
        else if (run >= 3 && (language == SourceLanguage.Python || (language == SourceLanguage.Java && c == '"')))
            Until(quote + 3, new string(c, 3));
        else if (prefix.Contains('$', StringComparison.Ordinal))
            Holed(quote + 1, mark, "{", prefix.Contains('@', StringComparison.Ordinal));
        else if (prefix.Contains('@', StringComparison.Ordinal))
            Holed(quote + 1, mark, "", isVerbatim: true);
        else
            Plain(quote + 1, c);
    }

    /// <summary>How many of the character stand there, one behind the other.</summary>
    private int Run(int from, char c)
    {
        int end = from;
        while (end < text.Length && text[end] == c)
            end++;
        return end - from;
    }

    /// <summary>A string that a mark ends, and nothing else.</summary>
    private void Until(int from, string mark)
    {
        int end = text.IndexOf(mark, Math.Min(from, text.Length), StringComparison.Ordinal);
        AddText(Math.Min(from, text.Length), end < 0 ? text.Length : end, mark.Length);
    }

    /// <summary>A string with escapes. Only one of Rust may go over its line.</summary>
    private void Plain(int from, char quote)
    {
        int end = from;
        while (end < text.Length && text[end] != quote && (text[end] != '\n' || language == SourceLanguage.Rust))
            end += text[end] == '\\' ? 2 : 1;
        AddText(from, Math.Min(end, text.Length), 1);
    }

    /// <summary>A string whose holes are code.</summary>
    private void Holed(int from, string quote, string hole, bool isVerbatim)
    {
        Add(TokenKind.Text, "", Math.Min(from, text.Length));
        while (at < text.Length && (isVerbatim ? !Begins(quote) || Begins(quote + quote) : !Begins(quote)))
            if (isVerbatim && Begins(quote))
                at += 2;
            else if (!isVerbatim && text[at] == '\\')
                at += 2;
            else if (hole == "{" && Begins("{{"))
                at += 2;
            else if (hole.Length > 0 && Begins(hole))
            {
                at += hole.Length;
                Code(inHole: true);
                at++;
            }
            else
                at++;
        at = Math.Min(at + 1, text.Length);
    }

    private void AddText(int from, int end, int mark) =>
        Add(TokenKind.Text, text[from..Math.Max(from, end)], Math.Min(end + mark, text.Length));

    /// <summary>A character, and not the name of a lifetime.</summary>
    private bool IsRustCharacter(int quote) =>
        quote + 2 < text.Length && (text[quote + 1] == '\\' || text.IndexOf('\'', quote + 1, Math.Min(4, text.Length - quote - 1))
            is var close && close > quote + 1 && (close == quote + 2 || char.IsSurrogate(text[quote + 1])));

    /// <summary>A regular expression of JavaScript: a slash where no division can be.</summary>
    private bool Pattern()
    {
        var before = tokens.Count > 0 ? tokens[^1] : new SourceToken(TokenKind.Mark, "", 0, 0, null);
        bool divides = before.Kind == TokenKind.Text || before.Text is ")" or "]" or "}"
            || (before.Kind == TokenKind.Name && before.Text is not ("return" or "typeof" or "case" or "in" or "of" or "void"))
            || (before.Kind == TokenKind.Mark && before.Text.Length > 0 && char.IsAsciiDigit(before.Text[0]));
        int end = LineEnd(continues: false);
        if (divides)
            return false;
        int close = at + 1;
        for (bool inClass = false; close < end && (inClass || text[close] != '/'); close++)
            if (text[close] == '\\')
                close++;
            else
                inClass = text[close] == '[' || (inClass && text[close] != ']');
        Add(TokenKind.Text, "", Math.Min(close + 1, text.Length));
        return true;
    }
}
