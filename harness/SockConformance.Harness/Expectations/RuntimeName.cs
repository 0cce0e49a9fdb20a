namespace SockConformance.Harness.Expectations;

/// <summary>How a program of one runtime reaches an option.</summary>
/// <param name="Runtime">The runtime's name: <c>.NET</c>.</param>
/// <param name="Names">Its names for the option; empty where it has none.</param>
/// <param name="Raw">The call that takes any level and number, where the option has no name there; else null.</param>
public sealed record RuntimeName(string Runtime, IReadOnlyList<string> Names, string? Raw)
{
    /// <summary>In words: <c>IPV6_V6ONLY</c>, <c>raw only: unix.SetsockoptInt</c>, <c>not at all</c>.</summary>
    public string Words => Names.Count > 0 ? string.Join("; ", Names) : Raw is null ? "not at all" : $"raw only: {Raw}";
}
