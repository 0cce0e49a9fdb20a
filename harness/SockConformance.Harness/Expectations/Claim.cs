namespace SockConformance.Harness.Expectations;

/// <summary>One testable statement that a document makes for a platform, in our own words.</summary>
/// <param name="Platform">The platform's id.</param>
/// <param name="Name">The claim's name, unique within its file and platform.</param>
/// <param name="Says">The statement.</param>
/// <param name="Cite">Where the document makes it.</param>
/// <param name="Shows">What has to be seen.</param>
/// <param name="From">The version from which it holds, or null.</param>
/// <param name="Until">The version from which it holds no more, or null.</param>
/// <param name="Untestable">Why there is no case for it, or null.</param>
/// <param name="Where">Where the claim stands.</param>
public sealed record Claim(
    string Platform,
    string Name,
    string Says,
    Citation? Cite,
    Shows Shows,
    string? From,
    string? Until,
    Untestable? Untestable,
    Place Where)
{
    /// <summary>The name of the claim that an option can be read, which the planner makes from the row.</summary>
    public const string Get = "get";

    /// <summary>The name of the claim that an option can be set, which the planner makes from the row.</summary>
    public const string Set = "set";

    /// <summary>Other places, of the same platform's documents, that make the same statement.</summary>
    public IReadOnlyList<Citation> AlsoCited { get; init; } = [];

    /// <summary>Every place where documents make the statement, the first one first.</summary>
    public IEnumerable<Citation> Cited => Cite is null ? AlsoCited : AlsoCited.Prepend(Cite);

    /// <summary>
    /// What holds instead where the platform itself does not keep the sentence; several where versions or cases differ.
    /// </summary>
    public IReadOnlyList<Erratum> Errata { get; init; } = [];

    /// <summary>
    /// Of an effect: whether the sentence holds where the option was never set too, as it tells the default or that the option
    /// does nothing there. Of any other a case has to fail without its sets.
    /// </summary>
    public bool HoldsUnset { get; init; }
}
