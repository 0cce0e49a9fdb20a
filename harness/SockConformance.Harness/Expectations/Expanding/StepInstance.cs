namespace SockConformance.Harness.Expectations.Expanding;

/// <summary>One step with its parameters filled in.</summary>
/// <param name="Label">Its label, or null.</param>
/// <param name="Text">The request as expectations write it.</param>
/// <param name="Where">Where it stands.</param>
public sealed record StepInstance(string? Label, string Text, Place Where)
{
    /// <summary>The request's first word.</summary>
    public string Verb => Text.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? Text[..space] : Text;
}
