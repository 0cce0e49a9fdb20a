namespace SockConformance.Harness.Checking.Code;

/// <summary>A comment in source text.</summary>
/// <param name="Text">The comment with what begins and ends it.</param>
/// <param name="Line">The line in which it begins, from 1.</param>
/// <param name="LastLine">The line in which it ends.</param>
public sealed record SourceComment(string Text, int Line, int LastLine);
