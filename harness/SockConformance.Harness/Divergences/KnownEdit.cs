namespace SockConformance.Harness.Divergences;

/// <summary>One change of a list of known divergences.</summary>
/// <param name="Line">The line before which it stands, counted from 1 in the old text.</param>
/// <param name="Removed">Lines that go.</param>
/// <param name="Added">Lines that come.</param>
public sealed record KnownEdit(int Line, IReadOnlyList<string> Removed, IReadOnlyList<string> Added);
