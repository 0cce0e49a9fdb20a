namespace SockConformance.Harness.Runs.Releases;

/// <summary>Why a release answers otherwise.</summary>
/// <param name="In">The version with which it came: <c>6.9</c>.</param>
/// <param name="Why">What changed, in a sentence or two.</param>
/// <param name="Evidence">Where one can look it up; empty where the sentence says it.</param>
public sealed record ReleaseReason(string In, string Why, IReadOnlyList<string> Evidence)
{
    /// <summary>All of it as one text.</summary>
    public string Text => string.Join(" ", Evidence.Prepend(Why));
}
