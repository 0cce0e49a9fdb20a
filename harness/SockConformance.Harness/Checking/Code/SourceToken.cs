namespace SockConformance.Harness.Checking.Code;

/// <summary>A piece of source text that is no comment.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The piece; of a string what it holds.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1, in UTF-16 units.</param>
/// <param name="When">Under which conditions of the preprocessor it is compiled; null for always.</param>
public readonly record struct SourceToken(TokenKind Kind, string Text, int Line, int Column, Condition? When);
