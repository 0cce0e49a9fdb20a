namespace SockConformance.Harness.Checking.Code;

/// <summary>Finds where brackets and statements end.</summary>
internal static class Brackets
{
    /// <summary>The index behind the bracket that closes this one; behind the token itself where it opens none.</summary>
    public static int End(LexedSource source, int open) => source.Brackets.End(open);

    /// <summary>The first token outside of inner brackets that is one of these, or that closes the outer ones.</summary>
    public static int Find(LexedSource source, int first, params string[] marks) => source.Brackets.Find(first, marks);

    /// <summary>What a token adds to the depth of brackets.</summary>
    public static int Step(SourceToken token) => token.Kind != TokenKind.Mark ? 0
        : token.Text is "(" or "[" or "{" ? 1
        : token.Text is ")" or "]" or "}" ? -1
        : 0;
}
