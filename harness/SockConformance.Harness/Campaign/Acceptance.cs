using SockConformance.Harness.Divergences;
using SockConformance.Harness.Expectations;

namespace SockConformance.Harness.Campaign;

/// <summary>What a run makes of its target's list of known divergences.</summary>
/// <param name="Text">The new list.</param>
/// <param name="Edits">What changed.</param>
/// <param name="Added">How many entries are new.</param>
/// <param name="Unexplained">How many of those have no reason yet.</param>
/// <param name="Stale">Entries of which every case passes.</param>
/// <param name="Flaky">Cases that came out differently each time: they are never listed.</param>
public sealed record Acceptance(
    string Text,
    IReadOnlyList<KnownEdit> Edits,
    int Added,
    int Unexplained,
    IReadOnlyList<KnownEntry> Stale,
    IReadOnlyList<string> Flaky);
