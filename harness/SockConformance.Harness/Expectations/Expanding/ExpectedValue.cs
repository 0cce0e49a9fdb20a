namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>What is expected of one observed step of a case instance.</summary>
/// <param name="Label">The step's label.</param>
/// <param name="Field">The field, or null for the main result.</param>
/// <param name="Matchers">Any of them must hold.</param>
/// <param name="Where">Where it stands.</param>
public sealed record ExpectedValue(string Label, string? Field, IReadOnlyList<Matcher> Matchers, Place Where)
{
    /// <summary>The observed thing's name: <c>got</c>, <c>got.len</c>.</summary>
    public string Name => Field is null ? Label : Label + "." + Field;

    /// <summary>The matchers as written.</summary>
    public string Written => string.Join(" or ", Matchers.Select(m => m.Written));
}
