using SockConformance.Harness.Answers;

namespace SockConformance.Harness.Runs.Releases;

/// <summary>A step from one answer to the next.</summary>
/// <param name="From">The last release with the old answer.</param>
/// <param name="To">The first release with the new one.</param>
/// <param name="Before">The old answer.</param>
/// <param name="After">The new one.</param>
/// <param name="Quality">What it is to who uses the option.</param>
public sealed record AnswerChange(string From, string To, Answer Before, Answer After, ChangeQuality Quality)
{
    /// <summary>Why, as far as somebody looked it up.</summary>
    public IReadOnlyList<ReleaseReason> Reasons { get; init; } = [];
}
