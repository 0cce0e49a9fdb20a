namespace SockConformance.Harness.Expectations;

/// <summary>Something wrong in the expectations: where, what was found, what is allowed, what to do.</summary>
/// <param name="Where">The place of the wrong text.</param>
/// <param name="Message">One sentence or two.</param>
/// <param name="Rule">The lint rule that found it, or <c>format</c> when the file cannot be read.</param>
public sealed record Problem(Place Where, string Message, string Rule = "format")
{
    /// <inheritdoc/>
    public override string ToString() => $"{Where}: {Message}";
}
