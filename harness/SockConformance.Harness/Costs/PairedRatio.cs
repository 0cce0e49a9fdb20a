namespace SockConformance.Harness.Costs;

/// <summary>How one thing compares with another that was measured in turn with it, round by round.</summary>
/// <param name="Section">What is compared: <c>dotnet</c> (a way to call with the C loop in its process), <c>driver</c> (the
/// driver's figure with a bare C loop), <c>traffic</c> (requests pipelined with one by one).</param>
/// <param name="Group">The call or the target.</param>
/// <param name="Name">The thing.</param>
/// <param name="Value">The median ratio of the rounds.</param>
/// <param name="Low">The lower end of the median's interval.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Rounds">How many rounds.</param>
/// <param name="Bytes">What one call allocates, or null where that is no question.</param>
public sealed record PairedRatio(
    string Section, string Group, string Name, double Value, double Low, double High, int Rounds, double? Bytes = null)
{
    /// <summary>The section of ways to call, divided by the C loop in the same process.</summary>
    public const string Dotnet = "dotnet";

    /// <summary>The section of the driver's own figure, divided by a bare C loop.</summary>
    public const string Driver = "driver";

    /// <summary>The section of requests a second: pipelined, divided by one at a time.</summary>
    public const string Traffic = "traffic";

    /// <summary>The ratio with what is known of it.</summary>
    public Figure Figure => new(Value, Low, High);

    /// <summary>The ratio of paired rounds, with its interval.</summary>
    public static PairedRatio FromRounds(
        string section, string group, string name, IReadOnlyList<double> rounds, double? bytes = null)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        var (low, high) = Statistics.MedianInterval(rounds);
        return new PairedRatio(section, group, name, Statistics.Median(rounds), low, high, rounds.Count, bytes);
    }
}
