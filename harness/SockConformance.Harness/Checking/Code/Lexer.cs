namespace SockConformance.Harness.Checking.Code;

/// <summary>
/// Takes source text apart into names, marks, strings and comments. It knows no grammar: what it does not understand is a mark,
/// and a string that is not closed ends with its line.
/// </summary>
internal sealed partial class Lexer
{
    private readonly string text;
    private readonly SourceLanguage language;
    private readonly List<SourceToken> tokens = [];
    private readonly List<SourceComment> comments = [];
    private readonly Conditionals conditionals = new();
    private int at;
    private int line = 1;
    private int lineStart;
    private int counted;

    private Lexer(string text, SourceLanguage language)
    {
        this.text = text;
        this.language = language;
    }

    /// <summary>The text, taken apart.</summary>
    public static LexedSource Read(string text, SourceLanguage language)
    {
        var lexer = new Lexer(text, language);
        lexer.Code(inHole: false);
        return new LexedSource(language, lexer.tokens, lexer.comments);
    }

    /// <summary>Reads code to the end of the text, or to the brace that ends the hole of a string.</summary>
    private void Code(bool inHole)
    {
        int depth = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (inHole && c == '}' && depth-- == 0)
                return;
            depth += inHole && c == '{' ? 1 : 0;
            if (char.IsWhiteSpace(c))
                at++;
            else if (!Comment() && !Directive() && !Literal() && !Word())
                Mark(c == ':' && Peek(1) == ':' ? 2 : 1);
        }
    }

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private bool Begins(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private bool Comment()
    {
        bool isPython = language == SourceLanguage.Python;
        if (isPython ? text[at] == '#' : Begins("//"))
            AddComment(LineEnd(continues: language.IsPreprocessed));
        else if (!isPython && Begins("/*"))
            AddComment(BlockEnd());
        else
            return false;
        return true;
    }

    private void AddComment(int end)
    {
        int first = LineOf(at);
        string comment = text[at..end];
        at = end;
        comments.Add(new SourceComment(comment.TrimEnd(), first, LineOf(end)));
    }

    /// <summary>The end of the line, or of the last of lines that a backslash joins.</summary>
    private int LineEnd(bool continues)
    {
        int end = text.IndexOf('\n', at);
        while (continues && end > 0 && text.AsSpan(0, end).TrimEnd('\r').EndsWith('\\'))
            end = text.IndexOf('\n', end + 1);
        return end < 0 ? text.Length : end;
    }

    /// <summary>Behind the end of a block comment; those of Rust may hold others.</summary>
    private int BlockEnd()
    {
        int depth = 1, end = at + 2;
        for (; end < text.Length && depth > 0; end++)
            if (string.CompareOrdinal(text, end, "*/", 0, 2) == 0)
            {
                depth--;
                end++;
            }
            else if (language == SourceLanguage.Rust && string.CompareOrdinal(text, end, "/*", 0, 2) == 0)
            {
                depth++;
                end++;
            }
        return Math.Min(end, text.Length);
    }

    private bool Word()
    {
        int end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        if (end == at)
            return false;
        bool isNumber = char.IsAsciiDigit(text[at]);
        if (isNumber && language.IsPreprocessed)
            while (end + 1 < text.Length && text[end] == '\'' && char.IsLetterOrDigit(text[end + 1]))
                for (end++; end < text.Length && char.IsLetterOrDigit(text[end]); end++)
                    continue;
        Add(isNumber ? TokenKind.Mark : TokenKind.Name, text[at..end], end);
        return true;
    }

    private void Mark(int length) => Add(TokenKind.Mark, text.Substring(at, length), at + length);

    private void Add(TokenKind kind, string what, int end)
    {
        int where = LineOf(at);
        tokens.Add(new SourceToken(kind, what, where, at - lineStart + 1, conditionals.Now));
        at = end;
    }

    /// <summary>The line of an offset that is not before the last one that was asked for.</summary>
    private int LineOf(int offset)
    {
        for (; counted < offset; counted++)
            if (text[counted] == '\n')
            {
                line++;
                lineStart = counted + 1;
            }
        return line;
    }
}
