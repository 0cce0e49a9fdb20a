namespace SockConformance.Harness.Checking.Code;

/// <summary>Finds where brackets and statements end.</summary>
internal static class Brackets
{
    /// <summary>The index behind the bracket that closes this one; behind the token itself where it opens none.</summary>
    public static int End(LexedSource source, int open)
    {
        int depth = 0;
        for (int i = open; i < source.Tokens.Count; i++)
        {
            depth += Step(source.At(i));
            if (depth <= 0)
                return i + 1;
        }
        return source.Tokens.Count;
    }

    /// <summary>The first token outside of inner brackets that is one of these, or that closes the outer ones.</summary>
    public static int Find(LexedSource source, int first, params string[] marks)
    {
        int depth = 0;
        for (int i = first; i < source.Tokens.Count; i++)
        {
            var token = source.At(i);
            if (depth == 0 && token.Kind != TokenKind.Text && marks.Contains(token.Text))
                return i;
            depth += Step(token);
            if (depth < 0)
                return i;
        }
        return source.Tokens.Count;
    }

    /// <summary>What a token adds to the depth of brackets.</summary>
    public static int Step(SourceToken token) => token.Kind != TokenKind.Mark ? 0
        : token.Text is "(" or "[" or "{" ? 1
        : token.Text is ")" or "]" or "}" ? -1
        : 0;
}
