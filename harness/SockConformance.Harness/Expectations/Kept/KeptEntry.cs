namespace SockConformance.Harness.Expectations.Kept;

/// <summary>Where in the bytes of the cache that is which was kept of a file.</summary>
internal sealed record KeptEntry(int At, int Length);
