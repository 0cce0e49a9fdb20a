using SockConformance.Harness.Protocol;

namespace SockConformance.Harness.Answers;

/// <summary>What one system said to the cases of its platform.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Title">The system for people.</param>
/// <param name="Platform">The id of the platform that it implements.</param>
/// <param name="Transcripts">The transcripts by the ids of their cases.</param>
public sealed record AnswerSheet(
    string Target, string Title, string Platform, IReadOnlyDictionary<string, Transcript> Transcripts);
