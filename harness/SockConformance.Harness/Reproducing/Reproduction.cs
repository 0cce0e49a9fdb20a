namespace SockConformance.Harness.Reproducing;

/// <summary>A case as a program of its own, or the reason why it cannot be one.</summary>
/// <param name="Language">The program's language.</param>
/// <param name="FileName">A name for its file: the case's id with <c>-</c> for what is neither letter, digit, <c>_</c> nor
/// <c>.</c></param>
/// <param name="Text">The program, or null.</param>
/// <param name="WhyNot">Why there is none, in a sentence, or null.</param>
public sealed record Reproduction(Language Language, string FileName, string? Text, string? WhyNot);
