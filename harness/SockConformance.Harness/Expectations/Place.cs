namespace SockConformance.Harness.Expectations;

/// <summary>A place in a file of expectations.</summary>
/// <param name="File">The file, relative to the folder of the expectations.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
public sealed record Place(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
