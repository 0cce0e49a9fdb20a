using SockConformance.Harness.Judging;

namespace SockConformance.Harness.Runs;

/// <summary>
/// The words of the run file format, version 2: JSON Lines, UTF-8; a header, a line a case sorted by id, a footer.
/// </summary>
/// <remarks>
/// A case's line has <c>case</c>, <c>hash</c>, <c>log</c> (pairs of request and reply), <c>verdicts</c> and <c>us</c>
/// (the time of each call in microseconds).
/// A verdict has <c>claim</c>, <c>code</c> and, unless it is a pass, <c>cause</c>: the name of a <see cref="CauseKind"/> in lower
/// case with hyphens, and beside it the facts of that kind by the names of <see cref="Cause"/>'s properties. Version 1 had the
/// cause as a sentence (<c>reason</c>), and <c>flaky</c>; it is still read.
/// </remarks>
public static class RunFileFormat
{
    /// <summary>The header's format word.</summary>
    public const string Name = "sockconformance-run";

    /// <summary>The version that is written.</summary>
    public const int Version = 2;

    /// <summary>The footer of a run that ran to its end.</summary>
    public const string Complete = "complete";

    /// <summary>The footer of a run that was ended in the middle.</summary>
    public const string Partial = "partial";

    /// <summary>The versions that are read.</summary>
    internal static readonly int[] Readable = [1, Version];

    private static readonly (VerdictCode Code, string Word)[] Codes =
    [
        (VerdictCode.Pass, "pass"),
        (VerdictCode.Fail, "fail"),
        (VerdictCode.Unresolved, "unresolved"),
        (VerdictCode.Unsupported, "unsupported"),
        (VerdictCode.Blocked, "blocked"),
        (VerdictCode.Untested, "untested"),
        (VerdictCode.NotApplicable, "not applicable"),
    ];

    /// <summary>The word for a code, in files and on pages.</summary>
    public static string Word(VerdictCode code) => Codes.First(c => c.Code == code).Word;

    /// <summary>The code of a word, or null.</summary>
    public static VerdictCode? Code(string word) =>
        Codes.Where(c => c.Word == word).Select(c => (VerdictCode?)c.Code).FirstOrDefault();
}
