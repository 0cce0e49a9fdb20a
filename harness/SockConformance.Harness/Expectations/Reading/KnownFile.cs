namespace SockConformance.Harness.Expectations.Reading;

/// <summary>What one file of known divergences says.</summary>
/// <param name="Entries">Its own entries.</param>
/// <param name="Like">The targets whose lists it takes over.</param>
internal sealed record KnownFile(IReadOnlyList<KnownEntry> Entries, IReadOnlyList<string> Like);
