using System.CommandLine;

namespace SockConformance.Benchmarks;

/// <summary>The option <c>--rounds</c>.</summary>
internal static class Rounds
{
    /// <summary>Makes it.</summary>
    /// <param name="fewest">With fewer the figures say nothing; whoever measures refuses them.</param>
    /// <param name="usual">How many there are where it is not given.</param>
    public static Option<int> Option(int fewest, int usual) => new("--rounds")
    {
        Description = $"How many rounds, at least {fewest}.",
        DefaultValueFactory = _ => usual,
    };
}
