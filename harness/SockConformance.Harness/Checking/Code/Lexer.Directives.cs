namespace SockConformance.Harness.Checking.Code;

/// <summary>Lines that begin with <c>#</c> in C, C++ and C#.</summary>
internal sealed partial class Lexer
{
    private bool Directive()
    {
        if (text[at] != '#' || !IsFirstOfLine() || !(language.IsPreprocessed || language == SourceLanguage.CSharp))
            return false;
        int word = at + 1;
        while (word < text.Length && text[word] is ' ' or '\t')
            word++;
        int end = word;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        string directive = text[word..end];
        at = end;
        if (language.IsPreprocessed && directive == "define")
            Defined();
        else
        {
            int stop = DirectiveEnd();
            if (language.IsPreprocessed)
                conditionals.Read(directive, text[at..stop].Replace("\\\r\n", " ", StringComparison.Ordinal)
                    .Replace("\\\n", " ", StringComparison.Ordinal));
            at = stop;
        }
        return true;
    }

    /// <summary>Skips the name that a macro gets: it is no use of it. What it stands for is code.</summary>
    private void Defined()
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
    }

    /// <summary>Where the directive's line ends, or a comment in it begins.</summary>
    private int DirectiveEnd()
    {
        int end = LineEnd(continues: language.IsPreprocessed);
        var rest = text.AsSpan(at, end - at);
        int comment = rest.IndexOf("/*"), lineComment = rest.IndexOf("//");
        int first = comment < 0 ? lineComment : lineComment < 0 ? comment : Math.Min(comment, lineComment);
        return first < 0 ? end : at + first;
    }

    private bool IsFirstOfLine()
    {
        int before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
            before--;
        return before < 0 || text[before] == '\n';
    }
}
