namespace SockConformance.Benchmarks.Paired;

/// <summary>Ways to make the same call, and the C loop that they are held against.</summary>
/// <param name="Call">The call: <c>get SO_RCVBUF (int)</c>.</param>
/// <param name="Baseline">The C loop: gives the nanoseconds of so many calls by its own clock.</param>
/// <param name="Variants">The ways.</param>
internal sealed record VariantGroup(string Call, Func<int, long> Baseline, IReadOnlyList<Variant> Variants);
