namespace SockConformance.Harness.Expectations;

/// <summary>A parameter of a case: it is run once for each value.</summary>
/// <param name="Name">Its name, used as <c>$name</c>.</param>
/// <param name="Values">The values; for <c>kind</c> also <c>documented</c>, <c>first</c> or <c>all</c> alone; empty for a
/// contract's options.</param>
/// <param name="Options">Which options a contract asks, for its parameter <c>option</c>; else null.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Parameter(string Name, IReadOnlyList<string> Values, OptionFilter? Options, Place Where);
