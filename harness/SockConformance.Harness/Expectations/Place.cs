namespace SockConformance.Harness.Expectations;

/// <summary>A place in a file.</summary>
/// <param name="File">The file; one of expectations relative to their folder.</param>
/// <param name="Line">The line, counted from 1; 0 for the whole file.</param>
/// <param name="Column">The column, counted from 1; 0 for the whole line.</param>
public sealed record Place(string File, int Line = 0, int Column = 0)
{
    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
