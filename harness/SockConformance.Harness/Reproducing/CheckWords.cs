namespace SockConformance.Harness.Reproducing;

/// <summary>How a language writes what a program holds against its observations.</summary>
internal sealed record CheckWords
{
    /// <summary>The name by which the program calls a helper, which from then on is part of it.</summary>
    public required Func<string, string> Use { get; init; }

    /// <summary>A text as a literal, whatever is in it.</summary>
    public required Func<string, string> Quote { get; init; }

    /// <summary>The statement that prints a text and ends the line.</summary>
    public required Func<string, string> Print { get; init; }

    /// <summary>What the helper for the line of a step is given, of the label as a literal.</summary>
    public required Func<string, string> LineOf { get; init; }

    /// <summary>The word for nothing.</summary>
    public required string Null { get; init; }

    /// <summary>The smallest number.</summary>
    public required string Least { get; init; }

    /// <summary>The largest number.</summary>
    public required string Largest { get; init; }

    /// <summary>The condition that never holds.</summary>
    public required string False { get; init; }

    /// <summary>The field that programs do not show, so that nothing can be said of it; or null.</summary>
    public string? Unseen { get; init; }
}
