namespace SockConformance.Harness.Checking.Code;

/// <summary>A source text, taken apart.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Tokens">What is no comment, in order.</param>
/// <param name="Comments">The comments, in order.</param>
public sealed record LexedSource(
    SourceLanguage Language, IReadOnlyList<SourceToken> Tokens, IReadOnlyList<SourceComment> Comments)
{
    /// <summary>Where its brackets close and its statements end.</summary>
    internal BracketIndex Brackets { get; } = new(Tokens);

    /// <summary>Takes a text apart.</summary>
    public static LexedSource Read(string text, SourceLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return Lexer.Read(text, language);
    }

    /// <summary>The token at an index; an empty mark before the first and behind the last.</summary>
    public SourceToken At(int index) => index >= 0 && index < Tokens.Count ? Tokens[index] : new(TokenKind.Mark, "", 0, 0, null);
}
