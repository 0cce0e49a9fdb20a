namespace SockConformance.Harness.Checking.Code;

/// <summary>What a piece of source text is.</summary>
public enum TokenKind
{
    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>Punctuation or a number.</summary>
    Mark,

    /// <summary>A string or a character, without its quotes.</summary>
    Text,
}
