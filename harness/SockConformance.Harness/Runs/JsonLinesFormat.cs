namespace SockConformance.Harness.Runs;

/// <summary>A file format of JSON Lines, in the words that its reader's complaints need.</summary>
/// <param name="Word">The header's format word.</param>
/// <param name="Versions">The versions that are read.</param>
/// <param name="File">What such a file is called: <c>run file</c>.</param>
/// <param name="Content">What one file holds: <c>run</c>.</param>
/// <param name="Writer">The command that writes it.</param>
/// <param name="Again">What to do where it is damaged: <c>run again</c>.</param>
/// <param name="Rather">What to do with what may be mistaken for it, in brackets; empty for nothing.</param>
internal sealed record JsonLinesFormat(
    string Word, IReadOnlyList<int> Versions, string File, string Content, string Writer, string Again, string Rather = "");
